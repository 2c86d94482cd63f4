import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { notifications, promptly, runCommand, type Session } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const other = join(import.meta.dirname, "../fixtures/same-names.ts");

/** A call of each kind, and the words on it; each ends at once if it is run. */
const CALLS: readonly (readonly [string, RegExp])[] = [
  ["while ! sleep 0; do sleep 1; done; echo up", /"while … sleep" holds the call up: next time use monitor;/],
  ["nohup true", /"nohup true" runs on where nobody looks: next time use bg_run;/],
  [
    "tail -f nothing-there 2>/dev/null || echo ended",
    /"tail -f nothing-there 2>\/dev\/null" does not end by itself/,
  ],
  [
    "npm run dev --if-present --prefix nowhere >/dev/null 2>&1; echo ended",
    /does not end by itself: next time use monitor;/,
  ],
];
/** Calls that failed at once, and so held nothing up. */
const FAILED = ["false && sleep 60", "sleep 60 --no-such-option", "tail -f nothing-there; exit 3"];
const HARMLESS = [
  'echo "sleep 60; nohup npm run dev &"',
  "cat <<'EOF'\nwhile true; do sleep 5; done\nEOF",
  "timeout 1 tail -f /dev/null; echo over",
  "true & wait; echo waited",
];

describe("the guard of bash", { concurrency: 2 }, () => {
  testOnAllHosts(
    "says once of each kind of command what fits better, at the end of its result",
    async (session) => {
      const results = await run(
        session,
        CALLS.map(([command]) => command),
      );
      for (const [index, [command, said]] of CALLS.entries())
        assert.match(results[index] ?? "", said, command);
      const again = await run(session, ["nohup true", "nohup echo again"]);
      for (const text of again) assert.doesNotMatch(text, /next time/);
    },
  );

  testOnAllHosts("leaves alone what only looks like it", async (session) => {
    for (const text of await run(session, [...HARMLESS, ...FAILED])) assert.doesNotMatch(text, /next time/);
  });

  testOnAllHosts(
    "refuses once what would slip away, before it starts, if it is to",
    async (session) => {
      const call = "nohup echo ran";
      assert.match(
        (await run(session, [call]))[0] ?? "",
        /^Not run, since "nohup echo ran" runs on .* Use bg_run; /,
      );
      assert.match((await run(session, [call]))[0] ?? "", /^(nohup: .*\n)?ran\n?$/);

      const refused = ["(sleep 100)", "touch started; sudo npm run dev", "touch started; tail -f x"];
      for (const [index, text] of (await run(session, refused)).entries())
        assert.match(text, /^Not run, since ".*" (holds|does not)/, refused[index]);
      assert.deepEqual(readdirSync(session.home.cwd), [], "nothing of them has run");
      for (const text of await run(session, HARMLESS)) assert.doesNotMatch(text, /Not run/);
    },
    { settings: { monitor: { bashGuard: "refuse" } } },
  );

  testOnAllHosts(
    "says nothing of a tool that is not there",
    async (session) => {
      for (const text of await run(session, ["nohup echo ran"])) assert.doesNotMatch(text, /next time/);
    },
    { own: true, args: ["--tools", "bash"] },
  );

  for (const extensions of [
    [other, repoRoot],
    [repoRoot, other],
  ])
    testOnAllHosts(
      `keeps out where another extension, loaded ${extensions[0] === other ? "before" : "after"} it, has replaced bash, and says so once`,
      async (session) => {
        assert.deepEqual(await run(session, ["nohup true"]), ["bash of the other"]);
        const { pi } = session;
        assert.match((await runCommand(pi, "/monitors")).text, /^bash is replaced \(by .*same-names\.ts\): /);
        await pi.prompt("/monitors");
        assert.equal(notifications(pi).filter((text) => text.includes("is replaced")).length, 1);
      },
      { own: true, extensions, env: { SAME_NAMES: "bash" } },
    );
});

/** Makes the model call bash with each command. @returns the results that it reads */
async function run({ model, pi }: Session, commands: readonly string[]): Promise<string[]> {
  model.script(
    sequence([
      reply.calls(commands.map((command) => ({ name: "bash", args: { command } }))),
      reply.text("Done."),
    ]),
  );
  await pi.promptAndSettle("run them", promptly);
  return toolResults(model.requests.at(-1) ?? assert.fail()).slice(-commands.length);
}
