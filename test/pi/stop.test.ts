import assert from "node:assert/strict";
import { describe } from "node:test";
import { hold, reply, sequence } from "../harness/model-reply.ts";
import { textOf, toolResults } from "../harness/model-request.ts";
import { isAlive } from "../harness/processes.ts";
import { waitUntil, withTimeout } from "../harness/wait.ts";
import { eventTexts, lineAccount } from "./monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  nextRequest,
  parseStart,
  promptly,
  readLog,
  runCommand,
  type Session,
  startMonitor,
  taskProcesses,
  waitForEnd,
  waitForEvent,
} from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

/** A shell with a child and a grandchild. */
const tree = "sleep 301 & bash -c 'sleep 302 & sleep 303'; wait";

describe("monitor_stop", { concurrency: 4 }, () => {
  testOnAllHosts("returns when the processes are gone, and the result is the only end", async (session) => {
    const { id } = await startMonitor(session, { command: `echo up; ${tree}` });
    await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its first line");
    await waitUntil(() => taskProcesses(session.home).length === 5, promptly, "the whole tree");
    const { text, leftAtResult } = await stopAndLook(session, id);
    assert.deepEqual(leftAtResult, [], "processes that were there when the model read the result");
    assert.match(text, /^m\w+ "watched": stopped by you at \d\d:\d\d:\d\d after/);
    assert.doesNotMatch(text, /discarded/, "nothing was");
    const account = lineAccount(text);
    assert.deepEqual([account.printed, account.sum], [1, 1]);
    assert.doesNotMatch(eventTexts(await nextRequest(session)).join("\n"), / end \d\d:/);
  });

  testOnAllHosts(
    "ends a command that ignores SIGTERM with SIGKILL after the grace period",
    async (session) => {
      const { id } = await startMonitor(session, {
        command: "trap '' TERM; echo deaf; while :; do sleep 0.1; done",
      });
      await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("deaf"), promptly, "the trap");
      const startedAt = performance.now();
      const { leftAtResult } = await stopAndLook(session, id);
      assert.deepEqual(leftAtResult, []);
      assert.ok(performance.now() - startedAt > 2_000, "not before the grace period is over");
    },
  );

  testOnAllHosts("takes a prefix that only one id has", async (session) => {
    const { id } = await startMonitor(session, { command: tree });
    const { text, leftAtResult } = await stopAndLook(session, id.slice(0, -1));
    assert.ok(text.startsWith(id));
    assert.deepEqual(leftAtResult, []);
  });

  testOnAllHosts(
    '"all" stops what the model started and leaves what the user started',
    async (session) => {
      const [first, second] = [
        await startMonitor(session, { command: "sleep 301", description: "first" }),
        await startMonitor(session, { command: "sleep 302", description: "second" }),
      ];
      const { text: started } = await runCommand(session.pi, "/monitor sleep 303");
      const [, ofUser = ""] = /^Started monitor (\S+),/.exec(started) ?? [];
      assert.ok(ofUser, started);
      const { text } = await callTool(session, "monitor_stop", { id: "all" });
      assert.ok(text.includes(first.id) && text.includes(second.id), text);
      assert.ok(!text.includes(ofUser), text);
      assert.deepEqual(
        [first, second].filter(({ pid }) => isAlive(pid)),
        [],
      );
      const list = await callTool(session, "monitor_list", {});
      assert.match(list.text, new RegExp(`^${ofUser} monitor ".*": running`));
      const { text: nothing } = await callTool(session, "monitor_stop", { id: "all" });
      assert.match(nothing, new RegExp(`^Nothing is running that "all" stops.*: ${ofUser}\\.`));
      const byId = await callTool(session, "monitor_stop", { id: ofUser });
      assert.ok(!byId.isError, "it needs its own id");
      assert.deepEqual(taskProcesses(session.home), []);
    },
    { settings: { monitor: { modelMayStop: "all" } } },
  );

  testOnAllHosts(
    "discards what waits, counts it, and nothing of the task reaches the model after it",
    async (session) => {
      const { home, model, pi } = session;
      const gate = hold();
      const command = `${awaitFile("go")}; for i in $(seq 5); do echo secret $i; sleep 0.3; done; touch printed; while :; do echo more; echo less; sleep 0.1; done`;
      let id = "";
      model.script(
        sequence(
          [
            reply.call("monitor", { description: "watched", command }),
            // While this answer streams, no boundary comes, so the lines wait.
            (request) => {
              id = parseStart({ text: toolResults(request).at(-1) ?? "" }).id;
              return { text: "I stop it.", hold: gate, toolCalls: [{ name: "monitor_stop", args: { id } }] };
            },
          ],
          reply.text("Noted."),
        ),
      );
      await pi.prompt("start and stop it");
      await withTimeout(gate.arrived, promptly, "the held answer");
      createFile(home, "go");
      await waitUntil(() => readLog(home, id).includes("less"), promptly, "its output");
      gate.release();
      await pi.settled(1, promptly);
      const request = await nextRequest(session);
      const result = toolResults(request).at(-1) ?? "";
      assert.match(result, /; [1-9]\d* events discarded/);
      const account = lineAccount(result);
      assert.ok((account.categories.discarded ?? 0) >= 5, result);
      assert.equal(account.sum, account.printed, result);
      assert.doesNotMatch(textOf(request), /secret \d/);
      assert.deepEqual(eventTexts(request), []);
    },
  );

  testOnAllHosts("of an ended monitor is an error that says how and when it ended", async (session) => {
    const { id } = await startMonitor(session, { command: "exit 7" });
    await waitForEnd(session.pi, id);
    const { text, isError } = await callTool(session, "monitor_stop", { id });
    assert.ok(isError);
    assert.match(text, new RegExp(`^${id} has ended: exited with code 7 at \\d\\d:\\d\\d:\\d\\d after`));
  });
});

/** Stops the task, and looks for its processes at the moment when the model reads the result. */
async function stopAndLook(session: Session, id: string): Promise<{ text: string; leftAtResult: number[] }> {
  const { home, model, pi } = session;
  let leftAtResult = [-1];
  let text = "";
  model.script(
    sequence([
      reply.call("monitor_stop", { id }),
      (request) => {
        leftAtResult = taskProcesses(home);
        text = toolResults(request).at(-1) ?? "";
        return reply.text("Noted.");
      },
    ]),
  );
  await pi.promptAndSettle("stop it", promptly);
  return { text, leftAtResult };
}
