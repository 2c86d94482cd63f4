import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { reply, sequence } from "../../bench/model-reply.ts";
import { messageTexts, toolResults } from "../../bench/model-request.ts";
import { waitUntil } from "../../bench/wait.ts";
import { eventsIn, lineAccount, type MonitorEvent, quotedLines } from "../monitor-events.ts";
import {
  callTool,
  createFile,
  eventsOf,
  nextRequest,
  parseStart,
  promptly,
  readLog,
  startMonitor,
  testOnAllHosts,
  waitForEvent,
} from "../session.ts";
import {
  assertAccount,
  awaitFile,
  characters,
  ends,
  numbers,
  pacedLines,
  readBy,
  report,
  statedLines,
  untilSettled,
} from "./workload.ts";

const minute = 60_000;

describe("workloads", { concurrency: 8 }, () => {
  testOnAllHosts(
    "60 different lines, one a second, idle, wake event: at most 13 requests, every line in the context, in order",
    async (session, t) => {
      const { model, pi } = session;
      const command = `${awaitFile("go")}; ${pacedLines(60, 1, "progress")}; sleep 300`;
      const { id } = await startMonitor(session, { command, wake: "event" });
      const before = model.requests.length;
      model.script(() => reply.text("Noted."));
      createFile(session.home, "go");
      const isLast = ({ quoted }: { quoted: string[] }) => quoted.includes("progress 60");
      await waitForEvent(pi, id, isLast, 2 * minute, "the last line");
      await untilSettled(session, before);
      const requests = model.requests.length - before;
      const last = model.requests.at(-1) ?? assert.fail();
      report(t, "60 lines, one a second", requests, characters(last));
      assert.ok(requests <= 13, `${requests} requests`);
      assert.deepEqual(
        quotedLines(readBy(last).events),
        numbers(1, 60).map((number) => `progress ${number}`),
      );
    },
  );

  testOnAllHosts(
    "8 monitors at 20 lines/s each for 20 s while busy: one message per boundary within 4000 characters, every end in, every task present, sums exact",
    async (session, t) => {
      const { model, pi, home } = session;
      const lines = pacedLines(400, 0.05, "a line of some length from a busy monitor, number");
      const call = (name: string) => ({
        name: "monitor",
        args: { description: name, command: `${awaitFile("go")}; : ${name}; ${lines}` },
      });
      const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
      model.script(sequence([reply.calls(names.map(call)), reply.text("Watching.")]));
      await pi.promptAndSettle("watch all", promptly);
      const results = toolResults(model.requests.at(-1) ?? assert.fail());
      const ids = results.map((text) => parseStart({ text }).id);
      const before = model.requests.length;
      const untilEnded = ids
        .map((id) => join(home.agentDir, "monitor", `${id}.json`))
        .map((path) => `until grep -q endedAt '${path}'; do sleep 0.1; done`)
        .join("; ");
      model.script(
        sequence([
          reply.call("bash", { command: "touch go; sleep 10" }),
          reply.call("bash", { command: `${untilEnded}; sleep 1` }),
          reply.text("Seen."),
        ]),
      );
      await pi.promptAndSettle("work", minute);
      const requests = model.requests.slice(before);
      report(t, "8 monitors at 20 lines/s", requests.length - 3, characters(requests[2] ?? assert.fail()));
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
  );

  for (const wake of ["event", "never"] as const) {
    testOnAllHosts(
      `100 lines at 10/s during one bash call of 12 s, then LAST, wake ${wake}: ${wake === "event" ? "at most 1 request" : "0 requests"} more, at most 4000 characters, every line shown or stated`,
      async (session, t) => {
        const { model, pi } = session;
        const lines = pacedLines(100, 0.1, "compiled another file of the project, which makes");
        const { id } = await startMonitor(session, {
          command: `${awaitFile("go")}; ${lines}; echo LAST; sleep 300`,
          wake,
        });
        const before = model.requests.length;
        model.script(sequence([reply.call("bash", { command: "touch go; sleep 12" })], reply.text("Seen.")));
        await pi.promptAndSettle("work", minute);
        await waitForEvent(pi, id, ({ quoted }) => quoted.includes("LAST"), promptly, "LAST");
        await untilSettled(session, before + 2);
        const more = model.requests.length - before - 2;
        const request = await nextRequest(session);
        report(t, `100 lines in one bash call, wake ${wake}`, more, characters(request));
        assert.ok(more <= (wake === "event" ? 1 : 0), `${more} more requests`);
        assert.ok(characters(request) <= 4_000, `${characters(request)} characters`);
        const { events } = readBy(request);
        assert.deepEqual(statedLines(events), numbers(1, 101));
        assert.equal(quotedLines(events).at(-1), "LAST");
      },
    );
  }

  testOnAllHosts(
    "20 identical lines, 0.7 s apart, then another: at most 1 request before the other, the other within 6 s, the count stated",
    async (session, t) => {
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
        minute,
        "the twentieth line in the log",
      );
      const beforeOther = model.requests.length - before;
      const otherAt = performance.now();
      createFile(home, "other");
      const request = await model.waitFor(
        (candidate) => quotedLines(eventsIn(candidate, id)).includes("deployed"),
        minute,
        "the other line",
      );
      const { events } = readBy(request);
      report(t, "20 identical lines, then another", model.requests.length - before, characters(request));
      assert.ok(beforeOther <= 1, `${beforeOther} requests before the other`);
      assert.ok(request.at - otherAt <= 6_000, `after ${request.at - otherAt} ms`);
      assert.deepEqual(quotedLines(events), ["waiting for the deployment", "deployed"]);
      const stated = events.flatMap(({ text }) => /^the same (\d+) times? since /.exec(text)?.[1] ?? []);
      const sum = stated.reduce((total, times) => total + Number(times), 0);
      assert.equal(sum, 19, readBy(request).messages.join("\n\n"));
    },
  );

  testOnAllHosts(
    "1500 idle events, wake never, then a prompt: at most 8500 characters of them in its request, the rest counted",
    async (session, t) => {
      const { model, pi } = session;
      const words = "a line of the test suite that is as long as an event may be. ".repeat(6);
      const call = (name: string) => ({
        name: "monitor",
        args: { description: name, command: `${awaitFile("go")}; ${pacedLines(300, 0.05, name + words)}` },
      });
      const names = ["a", "b", "c", "d", "e"];
      model.script(sequence([reply.calls(names.map(call)), reply.text("Watching.")]));
      await pi.promptAndSettle("watch all", promptly);
      const results = toolResults(model.requests.at(-1) ?? assert.fail());
      const ids = results.map((text) => parseStart({ text }).id);
      const before = model.requests.length;
      createFile(session.home, "go");
      const allEnded = () => {
        const statuses = pi.uiRequests().filter(({ method }) => method === "setStatus");
        return JSON.stringify(statuses.at(-1) ?? "").match(/"(\d+) waiting"/) !== null;
      };
      await waitUntil(allEnded, minute, "the ends, and a status that says how many events wait");
      assert.equal(model.requests.length, before);
      const request = await nextRequest(session);
      const { events, messages } = readBy(request);
      report(t, "1500 idle events, then a prompt", model.requests.length - before - 1, characters(request));
      assert.ok(characters(request) <= 8_500, `${characters(request)} characters`);
      const sequences = pi.events.length;
      assert.ok(sequences > 0 && messages.length > 0);
      for (const id of ids) {
        assert.deepEqual(statedLines(events.filter((event) => event.id === id)), numbers(1, 300));
        assertAccount(events, id, 300);
      }
      assert.equal(messageTexts(request).at(-1)?.text, "go on", "the user's words come last");
    },
    { settings: { monitor: { coalesceMs: 10 } } },
  );

  testOnAllHosts(
    "a stop during a 10 s tool call while it prints 5 lines/s: nothing of it after the stop's result, the discarded count is right",
    async (session, t) => {
      const { model, home, pi } = session;
      // It prints on while it is being stopped, until it is killed.
      const command = `trap "" TERM; ${awaitFile("go")}; ${pacedLines(1_000, 0.2, "tick")}`;
      const { id } = await startMonitor(session, { command, wake: "event" });
      const before = model.requests.length;
      model.script(
        sequence([
          async () => {
            createFile(home, "go");
            await waitUntil(() => readLog(home, id).includes("tick 10"), promptly, "10 lines");
            return reply.calls([
              { name: "bash", args: { command: "sleep 10" } },
              { name: "monitor_stop", args: { id } },
            ]);
          },
          reply.text("Stopped."),
        ]),
      );
      await pi.promptAndSettle("stop it", minute);
      const request = await nextRequest(session);
      report(t, "stop during a tool call", model.requests.length - before - 3, characters(request));
      assert.equal(model.requests.length, before + 3);
      assert.deepEqual(eventsIn(request, id), []);
      assert.deepEqual(eventsOf(pi, id), []);
      const stop = toolResults(request).at(-1) ?? "";
      const { printed, categories } = lineAccount(stop);
      assert.equal(readLog(home, id).toString().trimEnd().split("\n").length, printed);
      assert.ok(printed >= 15, "it printed during the stop, too");
      assert.deepEqual(categories, { discarded: printed }, stop);
      assert.match(stop, / \d+ events discarded/);
    },
  );

  testOnAllHosts(
    "an error, then a tool call of the agent, then the same error: seen again, without waiting for anything else",
    async (session, t) => {
      const { model, home } = session;
      const error = "echo 'src/a.ts(3,5): error TS2322'";
      const { id } = await startMonitor(session, {
        command: `${awaitFile("first")}; ${error}; ${awaitFile("second")}; ${error}; ${awaitFile("third")}; ${error}; sleep 300`,
        wake: "event",
      });
      const before = model.requests.length;
      model.script(
        sequence(
          [reply.call("bash", { command: "echo edited" }), reply.text("Fixed.")],
          reply.text("Noted."),
        ),
      );
      createFile(home, "first");
      await untilSettled(session, before + 2);
      createFile(home, "second");
      const again = await model.waitForRequests(before + 3, 10_000);
      assert.equal(quotedLines(eventsIn(again, id)).length, 2, "the error is seen again");
      await untilSettled(session, before + 3);
      report(t, "an error again after a tool call", model.requests.length - before - 2, characters(again));
      // Nobody has done anything since: now it is a repeat.
      createFile(home, "third");
      await waitUntil(
        () => readLog(home, id).toString().trimEnd().split("\n").length === 3,
        promptly,
        "the third error in the log",
      );
      const request = await nextRequest(session);
      assert.equal(quotedLines(eventsIn(request, id)).length, 2);
    },
    { settings: { monitor: { wakeIntervalMs: 500 } } },
  );

  testOnAllHosts(
    "compaction with three running: one listing with the right ids, and a stop by id works",
    async (session, t) => {
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
      report(t, "compaction", model.requests.length - before - ofCompaction - 1, characters(request));
      const { notes, events } = readBy(request);
      assert.equal(events.length, 0);
      assert.equal(notes.length, 1, notes.join("\n"));
      assert.match(notes[0] ?? "", /3 tasks running/);
      for (const id of ids)
        assert.equal(notes[0]?.split(`- monitor ${id} "`).length, 2, `${id} in ${notes[0]}`);
      const [, middle = ""] = ids;
      const { text, isError } = await callTool(session, "monitor_stop", { id: middle });
      assert.equal(isError, false);
      assert.match(text, new RegExp(`^${middle} "middle": stopped by you`));
      assert.equal(readBy(await nextRequest(session)).notes.length, 1, "still one listing");
    },
    { settings: { compaction: { keepRecentTokens: 10 } } },
  );
});
