// Longer than most: a workload is read beside the others, with the costs that are allowed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, messageTexts, toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, lineAccount, type MonitorEvent, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  eventsOf,
  nextRequest,
  parseStart,
  promptly,
  readLog,
  type Session,
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

/** A situation with monitors, and its allowed cost. */
export interface Workload {
  /** Used in reports. */
  name: string;
  criterion: string;
  settings?: Record<string, unknown>;
  /** Set if nothing is printed, so that it is not about the sending of events. */
  withoutEvents?: true;
  /**
   * Plays it with only the product's tools, its files and the form of its messages.
   * @param patienceMs the bound for steps of unknown length
   */
  play(session: Session, patienceMs: number): Promise<Played>;
}

export interface Played {
  /** Model requests besides those that the user and the model make themselves. */
  moreRequests: number;
  /** The characters of the events in the model's context at the end. */
  characters: number;
  /** Throws if the criterion does not hold. */
  check(): void;
}

const progress: Workload = {
  name: "60 lines, one a second",
  criterion:
    "60 different lines, one a second, idle, wake event: at most 13 requests, every line in the context, in order",
  async play(session, patienceMs) {
    const { model, pi } = session;
    const command = `${awaitFile("go")}; ${pacedLines(60, 1, "progress")}; sleep 300`;
    const { id } = await startMonitor(session, { command, wake: "event" });
    const before = model.requests.length;
    model.script(() => reply.text("Noted."));
    createFile(session.home, "go");
    const isLast = ({ quoted }: { quoted: string[] }) => quoted.includes("progress 60");
    await waitForEvent(pi, id, isLast, 60_000 + patienceMs, "the last line");
    await untilSettled(session, before, patienceMs);
    const requests = model.requests.length - before;
    const last = lastRequest(session);
    return {
      moreRequests: requests,
      characters: characters(last),
      check() {
        assert.ok(requests <= 13, `${requests} requests`);
        assert.deepEqual(
          quotedLines(readBy(last).events),
          numbers(1, 60).map((number) => `progress ${number}`),
        );
      },
    };
  },
};

const busyMonitors: Workload = {
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

const duringOneCall = (wake: "event" | "never"): Workload => ({
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

const identicalLines: Workload = {
  name: "20 identical lines, then another",
  criterion:
    "20 identical lines, 0.7 s apart, then another: at most 1 request before the other, the other within 6 s, the count stated",
  async play(session, patienceMs) {
    const { model, home } = session;
    const lines = "for i in {1..20}; do echo waiting for the deployment; sleep 0.7; done";
    const { id } = await startMonitor(session, {
      command: `${awaitFile("go")}; ${lines}; touch ready; ${awaitFile("other")}; echo deployed; sleep 300`,
      wake: "event",
    });
    const before = model.requests.length;
    model.script(() => reply.text("Noted."));
    createFile(home, "go");
    await waitUntil(
      () => readLog(home, id).toString().split("\n").length > 20,
      patienceMs,
      "the twentieth line in the log",
    );
    const beforeOther = model.requests.length - before;
    const otherAt = performance.now();
    createFile(home, "other");
    const request = await model.waitFor(
      (candidate) => quotedLines(eventsIn(candidate, id)).includes("deployed"),
      patienceMs,
      "the other line",
    );
    return {
      moreRequests: model.requests.length - before,
      characters: characters(request),
      check() {
        const { events, messages } = readBy(request);
        assert.ok(beforeOther <= 1, `${beforeOther} requests before the other`);
        assert.ok(request.at - otherAt <= 6_000, `after ${request.at - otherAt} ms`);
        assert.deepEqual(quotedLines(events), ["waiting for the deployment", "deployed"]);
        const stated = events.flatMap(({ text }) => /^the same (\d+) times? since /.exec(text)?.[1] ?? []);
        const sum = stated.reduce((total, times) => total + Number(times), 0);
        assert.equal(sum, 19, messages.join("\n\n"));
      },
    };
  },
};

const manyIdleEvents: Workload = {
  name: "1500 idle events, then a prompt",
  criterion:
    "1500 idle events, wake never, then a prompt: at most 8500 characters of them in its request, the rest counted",
  settings: { monitor: { coalesceMs: 10 } },
  async play(session, patienceMs) {
    const { model, pi, home } = session;
    const words = "a line of the test suite that is as long as an event may be. ".repeat(6);
    const ids = await startAll(session, ["a", "b", "c", "d", "e"], pacedLines(300, 0.05, `NAME${words}`));
    const before = model.requests.length;
    createFile(home, "go");
    await waitUntil(
      () => ids.every((id) => readFileSync(recordPath(home, id), "utf8").includes("endedAt")),
      patienceMs,
      "the ends",
    );
    await timeForWhatMustNotHappen();
    await untilSettled(session, before, patienceMs);
    const more = model.requests.length - before;
    const request = await nextRequest(session);
    return {
      moreRequests: more,
      characters: characters(request),
      check() {
        assert.equal(more, 0);
        const statuses = pi.uiRequests().filter(({ method }) => method === "setStatus");
        assert.match(
          JSON.stringify(statuses),
          /"\d+ lines for your next prompt"/,
          "a status says how many lines wait",
        );
        assert.ok(characters(request) <= 8_500, `${characters(request)} characters`);
        const { events, messages } = readBy(request);
        assert.ok(messages.length > 0);
        for (const id of ids) {
          assert.deepEqual(statedLines(events.filter((event) => event.id === id)), numbers(1, 300));
          assertAccount(events, id, 300);
        }
        assert.equal(messageTexts(request).at(-1)?.text, "go on", "the user's words come last");
      },
    };
  },
};

const stopDuringCall: Workload = {
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

const errorAgain: Workload = {
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

const compaction: Workload = {
  name: "compaction with three running",
  criterion: "compaction with three running: one listing with the right ids, and a stop by id works",
  settings: { compaction: { keepRecentTokens: 10 } },
  withoutEvents: true,
  async play(session) {
    const { model, pi } = session;
    const ids: string[] = [];
    for (const name of ["left", "middle", "right"]) {
      ids.push((await startMonitor(session, { description: name, command: `sleep 300; : ${name}` })).id);
    }
    const before = model.requests.length;
    model.script(() => reply.text("A summary."));
    assert.deepEqual((await pi.send({ type: "compact" })).success, true);
    const ofCompaction = model.requests.length - before;
    const request = await nextRequest(session);
    const moreRequests = model.requests.length - before - ofCompaction - 1;
    const [, middle = ""] = ids;
    const stop = await callTool(session, "monitor_stop", { id: middle });
    const afterStop = await nextRequest(session);
    return {
      moreRequests,
      characters: characters(request),
      check() {
        const { notes, events } = readBy(request);
        assert.equal(events.length, 0);
        assert.equal(notes.length, 1, notes.join("\n"));
        assert.match(notes[0] ?? "", /3 tasks running/);
        for (const id of ids)
          assert.equal(notes[0]?.split(`- monitor ${id} "`).length, 2, `${id} in ${notes[0]}`);
        assert.equal(stop.isError, false);
        assert.match(stop.text, new RegExp(`^${middle} "middle": stopped by you`));
        assert.equal(readBy(afterStop).notes.length, 1, "still one listing");
      },
    };
  },
};

export const workloads: readonly Workload[] = [
  progress,
  busyMonitors,
  duringOneCall("event"),
  duringOneCall("never"),
  identicalLines,
  manyIdleEvents,
  stopDuringCall,
  errorAgain,
  compaction,
];

/**
 * Makes the model start monitors that print once the file `go` exists.
 * @param lines the output, in which `NAME` stands for the monitor's name
 */
async function startAll(session: Session, names: readonly string[], lines: string): Promise<string[]> {
  const { model, pi } = session;
  const calls = names.map((name) => ({
    name: "monitor",
    args: { description: name, command: `${awaitFile("go")}; : ${name}; ${lines.replaceAll("NAME", name)}` },
  }));
  model.script(sequence([reply.calls(calls)], reply.text("Watching.")));
  await pi.promptAndSettle("watch all", promptly);
  return toolResults(lastRequest(session)).map((text) => parseStart({ text }).id);
}

function lastRequest({ model }: Session): ModelRequest {
  return model.requests.at(-1) ?? assert.fail("The model was not asked.");
}

/** Returns the path of the task's record, which tells its end. */
function recordPath(home: Home, id: string): string {
  return join(home.agentDir, "monitor", `${id}.json`);
}
