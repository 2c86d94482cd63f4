import assert from "node:assert/strict";
import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { runPrintPi } from "../../harness/print-pi.ts";
import { killIfAlive, processesMatching } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { prepare, promptly, runCommand } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

const unguarded = { settings: { monitor: { bashGuard: "off" } } };

/** A tree with a process that leaves its group and session. @param seconds by which it is known */
const tree = (seconds: string): string =>
  `setsid sleep ${seconds} & (sleep ${seconds} & sleep ${seconds}) & echo up-${seconds}; sleep ${seconds}`;

for (const how of ["abort", "timeout"] as const)
  testOnAllHosts(
    `nothing of a call is left after its ${how}, whatever left its group`,
    async ({ pi, model, host }, t) => {
      const seconds = `6${how.length}${host.version.length}.${process.pid}`;
      t.after(() => processesMatching(`sleep ${seconds}`).forEach(killIfAlive));
      const call = { command: tree(seconds), ...(how === "timeout" && { timeout: 2 }) };
      model.script(sequence([reply.call("bash", call)], reply.text("Done.")));
      const run = pi.promptAndSettle("go", promptly);
      const isUp = () =>
        pi.events.some((event) => JSON.stringify(event.partialResult ?? "").includes(`up-${seconds}`));
      await waitUntil(isUp, promptly, "the tree");
      if (how === "abort") await pi.send({ type: "abort" });
      await run;
      assert.deepEqual(processesMatching(`sleep ${seconds}`), []);
    },
    unguarded,
  );

testOnAllHosts(
  "a job that was a call ends with its session, whatever it started",
  async ({ pi, model, host }, t) => {
    const seconds = `66${host.version.length}.${process.pid}`;
    t.after(() => processesMatching(`sleep ${seconds}`).forEach(killIfAlive));
    model.script(sequence([reply.call("bash", { command: tree(seconds) })], reply.text("Done.")));
    const run = pi.promptAndSettle("go", promptly);
    await waitUntil(() => processesMatching(`sleep ${seconds}`).length >= 4, promptly, "the tree");
    assert.match((await runCommand(pi, "/bg")).text, /^Moved/);
    await run;
    assert.ok(processesMatching(`sleep ${seconds}`).length >= 4);
    pi.kill("SIGKILL");
    await pi.exit;
    await waitUntil(
      () => processesMatching(`sleep ${seconds}`).length === 0,
      promptly,
      "the end of the tree",
    );
  },
  { ...unguarded, own: true },
);

for (const host of allHosts)
  test(`pi ${host.version}: in print mode a call that leaves by the clock holds the answer until its end`, async (t) => {
    const settings = { monitor: { bashToJobAfterSeconds: 1, bashGuard: "off" } };
    const { home, model } = await prepare(t, host, { settings }, async () => {});
    model.script(
      sequence([
        reply.call("bash", { command: "echo on; sleep 3; echo 3 passed" }),
        reply.text("I wait."),
        (request) =>
          reply.text(`Report: ${/\| (\d passed)/.exec(JSON.stringify(request.messages.at(-1)))?.[1]}`),
      ]),
    );
    const result = await runPrintPi({ host, home, prompt: "test", timeoutMs: promptly });
    const [moved = ""] = toolResults(model.requests[1] ?? assert.fail());
    assert.match(moved, /^on\n\n\[This call was moved to the background after 1s: it goes on as job j/);
    assert.equal(result.stdout.trim(), "Report: 3 passed");
    assert.equal(result.exitCode, 0);
  });
