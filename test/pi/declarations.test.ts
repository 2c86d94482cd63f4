import assert from "node:assert/strict";
import { describe } from "node:test";
import { systemPrompt, textOf, toolDeclarations } from "../harness/model-request.ts";
import type { RpcPi } from "../harness/rpc-pi.ts";
import { declaredTools } from "./declared-tools.ts";
import { nextRequest } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const tools = ["monitor", "monitor_list", "monitor_read_stderr", "monitor_stop"];
const commands = ["monitor", "monitor-clean", "monitor-stop", "monitor-tail", "monitors"];

describe("declarations", { concurrency: 4 }, () => {
  testOnAllHosts(
    "the four tools with their prompt lines are at most 4 000 characters",
    async (session, t) => {
      const { names, promptLines, characters } = declaredTools(await nextRequest(session), session.home, [
        "monitor",
      ]);
      assert.deepEqual(names, tools);
      assert.ok(promptLines.length >= 2, `a snippet and a guideline: ${promptLines.join("\n")}`);
      t.diagnostic(`${session.host.version}: ${characters} characters`);
      assert.ok(characters <= 4_000, `${characters} characters`);
    },
  );

  testOnAllHosts("the tools teach what a good monitor needs", async (session) => {
    const declared = JSON.stringify(toolDeclarations(await nextRequest(session)));
    for (const advice of [
      /2>&1/,
      /grep --line-buffered/,
      /sed -u/,
      /stdbuf -oL gawk/,
      /mawk -W interactive/,
      /never .{0,4}\| head/,
      /\|\| true/,
      /30 s/,
      /ssh -tt/,
      /[Ss]ilence is not success/,
      /50 lines per second/,
      /never words of the user/,
    ]) {
      assert.match(declared, advice);
    }
  });

  testOnAllHosts("the commands are offered", async (session) => {
    assert.deepEqual(await ourCommands(session.pi), commands);
  });

  testOnAllHosts(
    "--no-monitor: no tool in the request, no command in the list, no status",
    async (session) => {
      const request = await nextRequest(session);
      assert.deepEqual(
        toolDeclarations(request).filter(({ name }) => name.startsWith("monitor")),
        [],
      );
      assert.ok(toolDeclarations(request).length > 0, "pi's own tools are there");
      assert.doesNotMatch(systemPrompt(request), /\bmonitor_|- monitor\b/);
      assert.deepEqual(await ourCommands(session.pi), []);
      assert.deepEqual(
        session.pi.uiRequests().filter((asked) => JSON.stringify(asked).includes("monitor")),
        [],
      );
    },
    { args: ["--no-monitor"] },
  );

  testOnAllHosts(
    "--no-monitor: a command's name is what the user says to the model",
    async (session) => {
      const request = await nextRequest(session, "/monitors");
      assert.match(textOf(request), /\/monitors/);
    },
    { args: ["--no-monitor"] },
  );
});

async function ourCommands(pi: RpcPi): Promise<string[]> {
  const { data } = await pi.send({ type: "get_commands" });
  const { commands: offered } = data as { commands: { name: string }[] };
  return offered
    .map(({ name }) => name)
    .filter((name) => name.startsWith("monitor"))
    .sort();
}
