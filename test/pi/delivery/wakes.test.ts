import assert from "node:assert/strict";
import { describe } from "node:test";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventMessages,
  nextRequest,
  promptly,
  readLog,
  type Session,
  startMonitor,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { characters, ends, readBy, report, timeForWhatMustNotHappen, untilSettled } from "./workload.ts";

/** Prints a line each time the test creates the next of the files. */
function printing(name: string, times: number): string {
  const steps = Array.from(
    { length: times },
    (_, index) => `${awaitFile(`${name}${index}`)}; echo ${name}${index}`,
  );
  return `${steps.join("; ")}; sleep 300`;
}

function lastSettledAt({ pi }: Session): number {
  return pi.events.findLast(({ type }) => type === "agent_settled")?.receivedAt ?? assert.fail();
}

/** Long, so that an immediate wake comes within it even on a slow machine. */
const wakeIntervalMs = 15_000;

describe("wakes", { concurrency: 6 }, () => {
  testOnAllHosts(
    "by events come at most once an interval over all tasks, counted from the end of the run before; an end comes at once, and what came meanwhile joins it",
    async (session, t) => {
      const { home, model } = session;
      const { id } = await startMonitor(session, { command: printing("a", 2), wake: "event" });
      await startMonitor(session, { command: printing("b", 1), wake: "event" });
      const { id: ending } = await startMonitor(session, {
        command: `${awaitFile("end")}; exit 3`,
        wake: "end",
      });
      const before = model.requests.length;
      model.script(() => reply.text("Noted."));
      createFile(home, "a0");
      const first = await model.waitForRequests(before + 1, promptly);
      assert.deepEqual(quotedLines(readBy(first).events), ["a0"]);
      await untilSettled(session, before + 1);
      const settledAt = lastSettledAt(session);
      createFile(home, "b0");
      const second = await model.waitForRequests(before + 2, promptly);
      const pausedMs = second.at - settledAt;
      assert.ok(pausedMs >= 0.9 * wakeIntervalMs, `another task's event after ${pausedMs} ms`);
      await untilSettled(session, before + 2);
      const secondSettledAt = lastSettledAt(session);
      createFile(home, "a1");
      await waitUntil(() => readLog(home, id).includes("a1"), promptly, "the line in the log");
      await timeForWhatMustNotHappen();
      assert.equal(model.requests.length, before + 2);
      createFile(home, "end");
      const third = await model.waitForRequests(before + 3, promptly);
      const afterMs = third.at - secondSettledAt;
      assert.ok(afterMs < 0.9 * wakeIntervalMs, `an end ${afterMs} ms after the run before`);
      assert.deepEqual(quotedLines(readBy(third).events), ["a0", "b0", "a1"]);
      assert.equal(ends(readBy(third).events, ending).length, 1);
      await untilSettled(session, before + 3);
      report(
        t,
        "two events of two tasks, an end with a third",
        model.requests.length - before,
        characters(third),
      );
    },
    { settings: { monitor: { wakeIntervalMs } } },
  );

  testOnAllHosts(
    "by events pause after the user aborted a run, until the user's next prompt; ends still wake",
    async (session) => {
      const { home, model, pi } = session;
      const { id } = await startMonitor(session, { command: printing("a", 3), wake: "event" });
      const { id: ending } = await startMonitor(session, {
        command: `${awaitFile("end")}; exit 3`,
        wake: "end",
      });
      const gate = hold();
      model.script(sequence([{ ...reply.text("A long"), hold: gate }], reply.text("Noted.")));
      await pi.prompt("talk");
      await gate.arrived;
      await pi.send({ type: "abort" });
      gate.release();
      await pi.settled(3, promptly);
      const before = model.requests.length;
      createFile(home, "a0");
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("a0"), promptly, "the event in the context");
      await timeForWhatMustNotHappen();
      assert.equal(model.requests.length, before, "no wake by an event");
      createFile(home, "end");
      const woken = await model.waitForRequests(before + 1, promptly);
      assert.equal(ends(readBy(woken).events, ending).length, 1);
      await untilSettled(session, before + 1);
      createFile(home, "a1");
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("a1"), promptly, "the event in the context");
      await timeForWhatMustNotHappen();
      assert.equal(model.requests.length, before + 1, "a wake by an end does not end the pause");
      await nextRequest(session);
      createFile(home, "a2");
      const again = await model.waitForRequests(before + 3, promptly);
      await untilSettled(session, before + 3);
      assert.deepEqual(quotedLines(eventsIn(again, id)), ["a0", "a1", "a2"]);
    },
    { settings: { monitor: { wakeIntervalMs: 0 } } },
  );

  testOnAllHosts(
    "by events pause after 50 without a word from the user, which is said once, and go on after the next prompt",
    async (session, t) => {
      const { model } = session;
      await startMonitor(session, {
        command: `${awaitFile("go")}; i=0; until [ -e stop ]; do echo "line $((++i))"; sleep 0.1; done`,
        wake: "event",
      });
      const before = model.requests.length;
      model.script(() => reply.text("Noted."));
      createFile(session.home, "go");
      const said = await model.waitFor(
        (request) => readBy(request).notes.length > 0,
        2 * promptly,
        "the note",
      );
      await untilSettled(session, before + 50);
      await timeForWhatMustNotHappen();
      assert.equal(model.requests.length - before, 50);
      assert.match(readBy(said).notes.join(), /50 times/);
      report(t, "events without end, until wakes pause", model.requests.length - before, characters(said));
      const seen = quotedLines(readBy(said).events).length;
      const next = await nextRequest(session);
      assert.equal(readBy(next).notes.length, 1, "it is said once");
      assert.ok(quotedLines(readBy(next).events).length > seen, "events went on into the context");
      await model.waitForRequests(before + 52, promptly);
      createFile(session.home, "stop");
      await waitUntil(
        () =>
          eventMessages(session.pi).some(({ details }) => details.events.some(({ kind }) => kind === "end")),
        promptly,
        "the end of the command",
      );
      await timeForWhatMustNotHappen();
      await untilSettled(session, before + 52);
    },
    { settings: { monitor: { wakeIntervalMs: 0, coalesceMs: 20 } } },
  );
});

describe("the user's words", { concurrency: 4 }, () => {
  testOnAllHosts(
    "steered into a run, and queued for after it, are not lost to an event that wakes there",
    async (session) => {
      const { home, model, pi } = session;
      await startMonitor(session, { command: `${awaitFile("end")}; exit 3`, wake: "end" });
      const gate = hold();
      model.script(sequence([{ ...reply.text("An answer."), hold: gate }], reply.text("Noted.")));
      await pi.prompt("first words");
      await gate.arrived;
      await pi.prompt("steering words", "steer");
      await pi.prompt("queued words", "followUp");
      createFile(home, "end");
      const isDone = () => pi.uiRequests().some(({ method }) => method === "notify");
      await waitUntil(isDone, promptly, "the end of the command");
      await timeForWhatMustNotHappen();
      gate.release();
      await pi.settled(2, promptly);
      const request = await nextRequest(session);
      const { events } = readBy(request);
      assert.equal(ends(events).length, 1);
      for (const words of ["first words", "steering words", "queued words"]) {
        const said = request.messages.filter((message) => JSON.stringify(message.content).includes(words));
        assert.equal(said.length, 1, words);
      }
    },
  );
});
