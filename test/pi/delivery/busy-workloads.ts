import assert from "node:assert/strict";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, lineAccount, type MonitorEvent, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventsOf,
  nextRequest,
  promptly,
  readLog,
  startMonitor,
  waitForEvent,
} from "../session.ts";
import {
  assertAccount,
  characters,
  ends,
  numbers,
  pacedLines,
  readBy,
  statedLines,
  timeForWhatMustNotHappen,
  untilSettled,
} from "./workload.ts";
import type { Workload } from "./workload-kind.ts";
import { lastRequest, recordPath, startAll } from "./workload-start.ts";

export const busyMonitors: Workload = {
  name: "8 monitors at 20 lines/s for 20 s while busy",
  criterion:
    "8 monitors at 20 lines/s each for 20 s while busy: one message per boundary within 4000 characters, every end in, every task present, sums exact",
  async play(session, patienceMs) {
    const { model, pi, home } = session;
    const lines = pacedLines(400, 0.05, "a line of some length from a busy monitor, number");
    const ids = await startAll(session, ["a", "b", "c", "d", "e", "f", "g", "h"], lines);
    const before = model.requests.length;
    const untilEnded = ids
      .map((id) => `until grep -q endedAt '${recordPath(home, id)}'; do sleep 0.1; done`)
      .join("; ");
    model.script(
      sequence(
        [
          reply.call("bash", { command: "touch go; sleep 10" }),
          reply.call("bash", { command: `${untilEnded}; sleep 1` }),
        ],
        reply.text("Seen."),
      ),
    );
    await pi.promptAndSettle("work", patienceMs);
    const requests = model.requests.slice(before);
    return {
      moreRequests: requests.length - 3,
      characters: characters(lastRequest(session)),
      check() {
        assert.equal(requests.length, 3);
        const [, second, third] = requests.map(readBy);
        assert.ok(second && third);
        assert.equal(second.messages.length, 1, "one message at the first boundary");
        assert.equal(third.messages.length, 2, "and one at the second");
        for (const message of third.messages)
          assert.ok(message.length <= 4_000, `${message.length} characters`);
        for (const id of ids) {
          assert.ok(
            second.events.some((event) => event.id === id && event.quoted.length > 0),
            `${id} is shown`,
          );
          const ofTask: MonitorEvent[] = third.events.filter((event) => event.id === id);
          assert.equal(ends(ofTask).length, 1, `the end of ${id}`);
          assert.deepEqual(statedLines(ofTask), numbers(1, 400));
          assertAccount(third.events, id, 400);
        }
      },
    };
  },
};

export const duringOneCall = (wake: "event" | "never"): Workload => ({
  name: `100 lines in one bash call, wake ${wake}`,
  criterion: `100 lines at 10/s during one bash call, then LAST, wake ${wake}: ${wake === "event" ? "at most 1 request" : "0 requests"} more, at most 4000 characters, every line shown or stated`,
  async play(session, patienceMs) {
    const { model, pi } = session;
    const lines = pacedLines(100, 0.1, "compiled another file of the project, which makes");
    const { id } = await startMonitor(session, {
      command: `${awaitFile("go")}; ${lines}; echo LAST; touch printed; sleep 300`,
      wake,
    });
    const before = model.requests.length;
    model.script(
      sequence(
        [reply.call("bash", { command: `touch go; ${awaitFile("printed")}; sleep 1` })],
        reply.text("Seen."),
      ),
    );
    await pi.promptAndSettle("work", patienceMs);
    await waitForEvent(pi, id, ({ quoted }) => quoted.includes("LAST"), patienceMs, "LAST");
    await untilSettled(session, before + 2, patienceMs);
    const more = model.requests.length - before - 2;
    const request = await nextRequest(session);
    return {
      moreRequests: more,
      characters: characters(request),
      check() {
        assert.ok(more <= (wake === "event" ? 1 : 0), `${more} more requests`);
        assert.ok(characters(request) <= 4_000, `${characters(request)} characters`);
        const { events } = readBy(request);
        assert.deepEqual(statedLines(events), numbers(1, 101));
        assert.equal(quotedLines(events).at(-1), "LAST");
      },
    };
  },
});

export const stopDuringCall: Workload = {
  name: "a stop during a tool call",
  criterion:
    "a stop during a 10 s tool call while it prints 5 lines/s: nothing of it after the stop's result, the discarded count is right",
  async play(session, patienceMs) {
    const { model, home, pi } = session;
    // It prints on while it is being stopped, until it is killed.
    const command = `trap "" TERM; ${awaitFile("go")}; ${pacedLines(1_000, 0.2, "tick")}`;
    const { id } = await startMonitor(session, { command, wake: "event" });
    const before = model.requests.length;
    model.script(
      sequence(
        [
          async () => {
            createFile(home, "go");
            await waitUntil(() => readLog(home, id).includes("tick 10"), promptly, "10 lines");
            return reply.calls([
              { name: "bash", args: { command: "sleep 10" } },
              { name: "monitor_stop", args: { id } },
            ]);
          },
        ],
        reply.text("Stopped."),
      ),
    );
    await pi.promptAndSettle("stop it", patienceMs);
    const request = await nextRequest(session);
    const more = model.requests.length - before - 3;
    return {
      moreRequests: more,
      characters: characters(request),
      check() {
        assert.equal(more, 0);
        assert.deepEqual(eventsIn(request, id), []);
        assert.deepEqual(eventsOf(pi, id), []);
        const stop = toolResults(request).at(-1) ?? "";
        const { printed, categories } = lineAccount(stop);
        assert.equal(readLog(home, id).toString().trimEnd().split("\n").length, printed);
        assert.ok(printed >= 15, "it printed during the stop, too");
        assert.deepEqual(categories, { discarded: printed }, stop);
        assert.match(stop, / \d+ events discarded/);
      },
    };
  },
};

export const errorAgain: Workload = {
  name: "an error again after a tool call",
  criterion:
    "an error, then a tool call of the agent, then the same error: seen again, without waiting for anything else",
  settings: { monitor: { wakeIntervalMs: 500 } },
  async play(session, patienceMs) {
    const { model, home } = session;
    const error = "echo 'src/a.ts(3,5): error TS2322'";
    const { id } = await startMonitor(session, {
      command: `${awaitFile("first")}; ${error}; ${awaitFile("second")}; ${error}; ${awaitFile("third")}; ${error}; sleep 300`,
      wake: "event",
    });
    const before = model.requests.length;
    model.script(
      sequence([reply.call("bash", { command: "echo edited" }), reply.text("Fixed.")], reply.text("Noted.")),
    );
    createFile(home, "first");
    await untilSettled(session, before + 2, patienceMs);
    createFile(home, "second");
    const again = await model.waitForRequests(before + 3, patienceMs);
    await untilSettled(session, before + 3, patienceMs);
    // Nothing has happened since, so it is a repeat now.
    createFile(home, "third");
    await waitUntil(
      () => readLog(home, id).toString().trimEnd().split("\n").length === 3,
      promptly,
      "the third error in the log",
    );
    await timeForWhatMustNotHappen();
    await untilSettled(session, before + 3, patienceMs);
    const more = model.requests.length - before - 2;
    const request = await nextRequest(session);
    return {
      moreRequests: more,
      characters: characters(request),
      check() {
        assert.equal(quotedLines(eventsIn(again, id)).length, 2, "the error is seen again");
        assert.equal(more, 1, "and costs one request");
        assert.equal(quotedLines(eventsIn(request, id)).length, 2);
      },
    };
  },
};
