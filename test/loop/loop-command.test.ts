import assert from "node:assert/strict";
import { test } from "node:test";
import { runLoopCommand } from "../../extensions/loop/commands/loop-command.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { fakeLoops } from "./fake-loops.ts";

test("what the help says of a missing prompt is what the command answers without one", async (t) => {
  const directory = await temporaryDirectory(t);
  const before = process.env.PI_CODING_AGENT_DIR;
  process.env.PI_CODING_AGENT_DIR = directory;
  t.after(() => {
    if (before === undefined) delete process.env.PI_CODING_AGENT_DIR;
    else process.env.PI_CODING_AGENT_DIR = before;
  });
  const { loops } = fakeLoops(t);
  const said: string[] = [];
  const ui = { notify: (text: string) => said.push(text) };
  const ctx = { hasUI: true, mode: "rpc", cwd: directory, isProjectTrusted: () => true, ui };
  for (const args of ["--help", "", "10m"]) await runLoopCommand(loops, args, ctx as never);
  const places = /\.pi\/loop\.md or \S*loop\.md/;
  const [help = "", alone = "", withoutPrompt = ""] = said;
  for (const text of said) assert.match(text, places);
  assert.match(help, /^no prompt: that of /m);
  assert.match(
    help,
    /^\/loop alone: a menu of the loops; while there is none, it starts one with the prompt of/m,
  );
  assert.match(help, /^events: .*session_compact.*, job_end, and bus:<channel>/m);
  assert.match(alone, /^There is no loop, and no prompt to start one with in .*\/loop <prompt> starts one/);
  assert.match(withoutPrompt, /^\/loop needs the prompt that is to come back: \/loop 10m check the build\./);
});
