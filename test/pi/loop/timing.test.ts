import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { hold, reply } from "../../harness/model-reply.ts";
import { messageTexts, systemPrompt } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, nextRequest, notifications } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import {
  createLoop,
  notices,
  prompts,
  settle,
  waitForNotice,
  waitForPrompt,
  withEventMaker,
} from "./loop-session.ts";

/** An interval is at least 10 s: long for a test, so these wait side by side. */
const intervals = 60_000;

describe("timing", { concurrency: 10 }, () => {
  testOnAllHosts(
    "every 10 s: three runs, none while busy, one waiting at most, and the end is said",
    async (session) => {
      const { model, pi } = session;
      const { id } = await createLoop(session, { every: "10s", max_runs: 3, name: "watch" });
      const gate = hold();
      model.script(() => ({ ...reply.text("at it"), hold: gate }));
      const due = performance.now() + 20_500;
      const busy = pi.promptAndSettle("take your time", intervals);
      await gate.arrived;
      await waitUntil(() => performance.now() > due, intervals, "two due times to pass");
      assert.deepEqual(prompts(pi), [], "none while busy");
      model.script(() => reply.text("ok"));
      gate.release();
      await busy;
      const settled = pi.events.findLast(({ type }) => type === "agent_settled")?.receivedAt ?? 0;
      const first = await waitForPrompt(pi, ({ details }) => details.run === 1, "the first run");
      assert.match(
        first.content,
        /run 1 of 3 .*\] every 10s, due at .*; 1 run missed before it\nlook after it$/,
      );
      assert.ok(first.receivedAt - settled < 9_000, "as soon as it is idle");
      const third = await waitForPrompt(pi, ({ details }) => details.run === 3, "the third", intervals);
      const [, second] = prompts(pi);
      assert.ok(second && Math.abs(third.receivedAt - second.receivedAt - 10_000) < 9_000, "10 s apart");
      assert.match(third.content, /run 3 of 3, the last /);
      const end = await waitForNotice(pi);
      assert.match(
        end.content,
        new RegExp(`^\\[loop ${id} "watch" end .*\\] completed: it has had its 3 runs`),
      );
      assert.match((await callTool(session, "loop_list", {})).text, /There is no loop\.\n.*completed/);
      assert.equal(prompts(pi).length, 3);
    },
  );

  testOnAllHosts(
    "max_runs 2 ends after two, says so, and the bus tells of each",
    async (session) => {
      const { pi } = session;
      const { id } = await createLoop(session, { every: "10s", max_runs: 2 });
      session.model.script(() => reply.text("ok"));
      await waitForNotice(pi, intervals);
      assert.deepEqual(
        prompts(pi).map(({ details }) => details.run),
        [1, 2],
      );
      const told = notifications(pi).flatMap((text) => {
        const [, channel, json = ""] = /^(loop:\w+) (.*)$/.exec(text) ?? [];
        return channel ? [{ channel, data: JSON.parse(json) }] : [];
      });
      assert.deepEqual(
        told.map(({ channel, data }) => [channel, data.id, data.run ?? data.reason]),
        [
          ["loop:fired", id, 1],
          ["loop:fired", id, 2],
          ["loop:ended", id, "completed"],
        ],
      );
    },
    withEventMaker,
  );

  testOnAllHosts(
    "a run that is due between a submitted prompt and its run waits, and the prompt is not lost",
    async (session) => {
      const { model, pi } = session;
      await createLoop(session, { every: "10s", once: true });
      model.script(() => reply.text("ok"));
      const created = performance.now();
      // Other extensions hold the prompt for 6 s, and the run is due meanwhile.
      await waitUntil(() => performance.now() - created > 6_000, intervals, "shortly before the run");
      await pi.promptAndSettle("slowly", intervals);
      await waitForPrompt(pi, () => true, "the run", intervals);
      await settle(pi);
      const request = await model.waitFor(
        (request) => messageTexts(request).some(({ text }) => text === "slowly"),
        intervals,
        "the prompt",
      );
      assert.ok(
        !messageTexts(request).some(({ text }) => text.startsWith("[loop ")),
        "the prompt comes first",
      );
      assert.equal(prompts(pi).length, 1);
    },
    { extensions: [repoRoot, join(import.meta.dirname, "fixtures/slow-input.ts")] },
  );

  testOnAllHosts(
    "a run that is due during a compaction comes after it, once",
    async (session) => {
      const { model, pi } = session;
      await createLoop(session, { every: "10s", once: true });
      const gate = hold();
      model.script((request) =>
        systemPrompt(request).includes("summarization")
          ? { ...reply.text("summary"), hold: gate }
          : reply.text("ok"),
      );
      const due = performance.now() + 11_000;
      const compacting = pi.send({ type: "compact" });
      await gate.arrived;
      await waitUntil(() => performance.now() > due, intervals, "the due time to pass");
      assert.deepEqual(prompts(pi), [], "not into the compaction");
      gate.release();
      assert.equal((await compacting).success, true);
      const { receivedAt } = await waitForPrompt(pi, () => true, "the run");
      await settle(pi);
      const compacted = pi.events.find(({ type }) => type === "compaction_end");
      assert.ok(compacted && receivedAt > compacted.receivedAt);
      assert.equal(prompts(pi).length, 1);
    },
    { settings: { compaction: { keepRecentTokens: 1, reserveTokens: 1_000 } } },
  );

  testOnAllHosts("a loop expires when it was told to, and says so without a request", async (session) => {
    const { model, pi } = session;
    await createLoop(session, { on: ["bus:never"], expires_in: "10s" });
    const before = model.requests.length;
    const { content } = await waitForNotice(pi, intervals);
    assert.match(content, /expired at .* after 0 runs/);
    assert.equal(model.requests.length, before);
    const request = await nextRequest(session);
    assert.ok(
      messageTexts(request).some(({ text }) => text === content),
      "the model knows at the next request",
    );
    assert.equal(notices(pi).length, 1);
  });
});
