import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { hold, reply, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, systemPrompt } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile, promptly } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { assertOneEnd, isHeld, startEnding, words } from "./ending-monitor.ts";
import { withFixtures } from "./workload.ts";

const withHold = withFixtures("hold", "record-bus");

function isSummary(request: ModelRequest): boolean {
  return /summariz/i.test(systemPrompt(request)) && request.tools.length === 0;
}

describe("an end event", { concurrency: 6 }, () => {
  testOnAllHosts(
    "while the prompt is submitted and before_agent_start of another extension takes its time: one end, the prompt is not lost",
    async (session, t) => {
      const { id, before, end } = await startEnding(session);
      createFile(session.home, "hold-before_agent_start");
      const accepted = session.pi.prompt(words);
      await isHeld(session, "before_agent_start");
      await end();
      assert.equal(session.model.requests.length, before);
      createFile(session.home, "release-before_agent_start");
      await accepted;
      await assertOneEnd(session, t, { name: "submitted", id, before, withoutMonitor: 1, more: 1 });
    },
    withHold,
  );

  for (const [name, heldMs] of [
    ["a moment", 0],
    ["three seconds", 3_000],
  ] as const) {
    testOnAllHosts(
      `while the prompt is submitted and an input handler of another extension takes ${name}: one end, the prompt is not lost`,
      async (session, t) => {
        const { id, before, end } = await startEnding(session);
        createFile(session.home, "hold-input");
        const heldAt = performance.now();
        const accepted = session.pi.prompt(words);
        await isHeld(session, "input");
        await end();
        await waitUntil(() => performance.now() - heldAt >= heldMs, promptly, "the handler to take its time");
        assert.equal(session.model.requests.length, before, "no request before that of the prompt");
        createFile(session.home, "release-input");
        await accepted;
        await assertOneEnd(session, t, {
          name: `input handled, ${name}`,
          id,
          before,
          withoutMonitor: 1,
          more: 1,
        });
      },
      withHold,
    );
  }

  testOnAllHosts(
    "while the model streams: one end, one more request",
    async (session, t) => {
      const { id, before, end } = await startEnding(session);
      const gate = hold();
      session.model.script(sequence([{ ...reply.text("An answer."), hold: gate }], reply.text("Noted.")));
      await session.pi.prompt(words);
      await gate.arrived;
      await end();
      assert.equal(session.model.requests.length, before + 1);
      gate.release();
      await assertOneEnd(session, t, { name: "streaming", id, before, withoutMonitor: 1, more: 1 });
    },
    withHold,
  );

  testOnAllHosts(
    "while a tool runs: one end, at no more requests",
    async (session, t) => {
      const { id, before, end } = await startEnding(session);
      session.model.script(
        sequence([reply.call("bash", { command: `touch busy; ${awaitFile("free")}` })], reply.text("Noted.")),
      );
      await session.pi.prompt(words);
      await waitUntil(() => existsSync(join(session.home.cwd, "busy")), promptly, "the tool call");
      await end();
      assert.equal(session.model.requests.length, before + 1);
      createFile(session.home, "free");
      await assertOneEnd(session, t, { name: "in a tool call", id, before, withoutMonitor: 2, more: 0 });
    },
    withHold,
  );

  testOnAllHosts(
    "while pi waits to retry: one end, at most one more request",
    async (session, t) => {
      const { id, before, end } = await startEnding(session);
      session.model.script(sequence([reply.error(529, "overloaded")], reply.text("Noted.")));
      await session.pi.prompt(words);
      await session.pi.waitForEvent(({ type }) => type === "auto_retry_start", promptly, "the retry");
      await end();
      assert.equal(session.model.requests.length, before + 1, "it still waits");
      await assertOneEnd(session, t, { name: "retrying", id, before, withoutMonitor: 2, more: 1 });
    },
    { ...withHold, settings: { retry: { baseDelayMs: 8_000 } } },
  );

  testOnAllHosts(
    "while a run is being aborted: one end, one more request, and the run stays aborted",
    async (session, t) => {
      const { id, before, end } = await startEnding(session);
      createFile(session.home, "hold-deaf");
      session.model.script(sequence([reply.call("deaf", {})], reply.text("Noted.")));
      await session.pi.prompt(words);
      await isHeld(session, "deaf");
      const aborted = session.pi.send({ type: "abort" });
      await end();
      assert.equal(session.model.requests.length, before + 1);
      createFile(session.home, "release-deaf");
      await aborted;
      await assertOneEnd(session, t, { name: "being aborted", id, before, withoutMonitor: 1, more: 1 });
    },
    withHold,
  );

  testOnAllHosts(
    "while the user compacts: one end, one more request after the compaction",
    async (session, t) => {
      const { model, pi } = session;
      const { id, before, end } = await startEnding(session);
      const gate = hold();
      model.script((request) =>
        isSummary(request) ? { ...reply.text("A summary."), hold: gate } : reply.text("Noted."),
      );
      const compacted = pi.send({ type: "compact" });
      await gate.arrived;
      const summaries = model.requests.length - before;
      await end();
      assert.equal(model.requests.length, before + summaries, "no wake during the compaction");
      gate.release();
      assert.equal((await compacted).success, true);
      const all = model.requests.filter(isSummary).length;
      await assertOneEnd(session, t, {
        name: "compacting by hand",
        id,
        before,
        withoutMonitor: all,
        more: 1,
        said: 0,
      });
    },
    { ...withHold, settings: { compaction: { keepRecentTokens: 10 } } },
  );

  testOnAllHosts(
    "while a compaction is prepared that another extension then cancels: one end, one more request",
    async (session, t) => {
      const { pi, home } = session;
      const { id, before, end } = await startEnding(session);
      createFile(home, "hold-session_before_compact");
      createFile(home, "cancel-compaction");
      const compacted = pi.send({ type: "compact" });
      await isHeld(session, "session_before_compact");
      await end();
      assert.equal(session.model.requests.length, before);
      createFile(home, "release-session_before_compact");
      assert.equal((await compacted).success, false);
      await assertOneEnd(session, t, {
        name: "a compaction fails",
        id,
        before,
        withoutMonitor: 0,
        more: 1,
        said: 0,
      });
    },
    { ...withHold, settings: { compaction: { keepRecentTokens: 10 } } },
  );

  testOnAllHosts(
    "while pi compacts by itself after an answer: one end, at most one more request",
    async (session, t) => {
      const { model, pi } = session;
      const { id, before, end } = await startEnding(session);
      const gate = hold();
      const full = { promptTokens: 190_000, completionTokens: 10 };
      let answered = false;
      model.script((request) => {
        if (isSummary(request)) return { ...reply.text("A summary."), hold: gate };
        if (answered) return reply.text("Noted.");
        answered = true;
        return { ...reply.text("An answer."), usage: full };
      });
      await pi.prompt(words);
      await gate.arrived;
      const sofar = model.requests.length;
      await end();
      assert.equal(model.requests.length, sofar, "no wake during the compaction");
      gate.release();
      await pi.waitForEvent(({ type }) => type === "compaction_end", promptly, "the end of the compaction");
      const summaries = model.requests.filter(isSummary).length;
      await assertOneEnd(session, t, {
        name: "compacting by itself",
        id,
        before,
        withoutMonitor: 1 + summaries,
        more: 1,
      });
    },
    { ...withHold, settings: { compaction: { keepRecentTokens: 10 } } },
  );
});
