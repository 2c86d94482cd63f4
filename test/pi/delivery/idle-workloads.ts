import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { reply } from "../../harness/model-reply.ts";
import { messageTexts } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn, quotedLines } from "../monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  nextRequest,
  readLog,
  startMonitor,
  waitForEvent,
} from "../session.ts";
import {
  assertAccount,
  characters,
  numbers,
  pacedLines,
  readBy,
  statedLines,
  timeForWhatMustNotHappen,
  untilSettled,
} from "./workload.ts";
import type { Workload } from "./workload-kind.ts";
import { lastRequest, recordPath, startAll } from "./workload-start.ts";

export const progress: Workload = {
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

export const identicalLines: Workload = {
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

export const manyIdleEvents: Workload = {
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

export const compaction: Workload = {
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
