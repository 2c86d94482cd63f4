import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply } from "../../harness/model-reply.ts";
import { eventsIn } from "../monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventsOf,
  nextRequest,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { untilSettled } from "./workload.ts";

const minute = 60_000;
const onlyStderr = "echo 'frobnicate: command not found' >&2; sleep 300";

describe("notices", { concurrency: 6 }, () => {
  testOnAllHosts(
    "only stderr in the first 10 s: one notice quotes its first line; with a line on stdout there is none",
    async (session) => {
      const { model, pi } = session;
      const { id } = await startMonitor(session, { command: onlyStderr });
      const { id: talking } = await startMonitor(session, { command: "echo out; echo err >&2; sleep 300" });
      const { id: watching } = await startMonitor(session, {
        command: "echo 'Setting up watches.' >&2; echo 'Watches established.' >&2; sleep 300",
      });
      const { id: clock } = await startMonitor(session, { command: "sleep 12" });
      const before = model.requests.length;
      await waitForEnd(pi, clock, minute);
      const [notice, ...others] = eventsOf(pi, id);
      assert.match(notice?.text ?? "", /^so far only stderr:/);
      assert.deepEqual(notice?.quoted, ["frobnicate: command not found"]);
      assert.deepEqual(others, []);
      assert.equal(eventsOf(pi, talking).length, 1);
      assert.deepEqual(eventsOf(pi, watching), []);
      assert.equal(model.requests.length, before);
    },
  );

  testOnAllHosts(
    "stderrNotice false: no such notice",
    async (session) => {
      const { id } = await startMonitor(session, { command: onlyStderr });
      const { id: clock } = await startMonitor(session, { command: "sleep 12" });
      await waitForEnd(session.pi, clock, minute);
      assert.deepEqual(eventsOf(session.pi, id), []);
    },
    { settings: { monitor: { stderrNotice: false } } },
  );

  testOnAllHosts(
    "silence_ms: one notice after so long without a line, which wakes as an event does, and another only after new lines",
    async (session) => {
      const { home, model, pi } = session;
      const { id } = await startMonitor(session, {
        command: `${awaitFile("go")}; echo news; sleep 300`,
        wake: "event",
        silence_ms: 10_000,
      });
      const before = model.requests.length;
      model.script(() => reply.text("Noted."));
      const isSilence = ({ text }: { text: string }) => /^no line for 10s/.test(text);
      const woken = await model.waitForRequests(before + 1, minute);
      assert.equal(eventsIn(woken, id).filter(isSilence).length, 1);
      await untilSettled(session, before + 1);
      const { id: clock } = await startMonitor(session, { command: "sleep 11" });
      await waitForEnd(pi, clock, minute);
      assert.equal(eventsOf(pi, id).filter(isSilence).length, 1, "not again while nothing came");
      const beforeNews = model.requests.length;
      model.script(() => reply.text("Noted."));
      createFile(home, "go");
      const again = () => eventsOf(pi, id).filter(isSilence).length === 2;
      await waitForEvent(pi, id, () => again(), minute, "the second notice");
      await untilSettled(session, beforeNews + 2);
      assert.equal(model.requests.length, beforeNews + 2, "one for the line, one for the silence after it");
      assert.equal(eventsIn(await nextRequest(session), id).length, 3);
    },
  );
});
