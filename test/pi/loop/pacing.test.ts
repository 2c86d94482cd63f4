import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { hold, reply, type Script, sequence } from "../../harness/model-reply.ts";
import { messageTexts } from "../../harness/model-request.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, callTool, createFile, promptly, startMonitor } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import {
  createLoop,
  eventMaker,
  notices,
  prompts,
  settle,
  waitForNotice,
  waitForPrompt,
} from "./loop-session.ts";

const withClock = { extensions: [repoRoot, join(import.meta.dirname, "fixtures/move-clock.ts")] };

/** Plays a model that sets the next run at the end of each run of the loop, except in the silent ones. */
function pacingModel(id: string, silentRuns: readonly number[] = []): Script {
  return (request) => {
    const { role, text = "" } = messageTexts(request).at(-1) ?? {};
    const [, run] = new RegExp(`^\\[loop ${id} .* run (\\d+)`).exec(text) ?? [];
    if (role === "tool" || run === undefined || silentRuns.includes(Number(run))) return reply.text("Noted.");
    return reply.call("loop_update", { id, action: "next", in: "20m", reason: "waiting for CI" });
  };
}

async function waitForRun(pi: RpcPi, run: number): Promise<string> {
  const { content } = await waitForPrompt(pi, ({ details }) => details.run === run, `run ${run}`);
  await settle(pi);
  return content;
}

function footer(pi: RpcPi): string | undefined {
  const shown = pi.uiRequests().flatMap((request) => (request.method === "setStatus" ? [request] : []));
  return shown.findLast(({ statusKey }) => statusKey === "loop")?.statusText;
}

describe("loops that pace themselves", { concurrency: 4 }, () => {
  testOnAllHosts(
    "ten runs when the model says, one of which says nothing, and the end after two that do",
    async ({ model, pi, ...session }) => {
      await createLoop({ model, pi, ...session }, { pace: {} }, (id) => pacingModel(id, [5, 10, 11]));
      assert.match(await waitForRun(pi, 1), /; end this run with loop_update id "l.*\nlook after it$/);
      await waitUntil(
        () => /^1 loop, next at (\d\d-\d\d )?\d\d:\d\d:\d\d: waiting for CI$/.test(footer(pi) ?? ""),
        promptly,
        () => `footer ${footer(pi)}`,
      );
      for (let run = 2; run <= 11; run++) {
        if (run === 6 || run === 11) {
          await pi.prompt("/clock 59");
          await settle(pi);
          assert.equal(prompts(pi).length, run - 1, "the longest interval");
          await pi.prompt("/clock 2");
        } else await pi.prompt("/clock 21");
        const content = await waitForRun(pi, run);
        if (run === 6) assert.match(content, /the run before did not say when; .*this run is the last\n/);
      }
      const { content, details } = await waitForNotice(pi);
      assert.match(content, /ended after 11 runs: two runs in a row did not say when the next was to come$/);
      assert.equal(details.reason, "silent");
    },
    withClock,
  );

  testOnAllHosts(
    "an abort during its run pauses it, a loop that the user resumes goes on, and done ends it",
    async (session) => {
      const { model, pi } = session;
      const gate = hold();
      const heldRun = () => () => ({ ...reply.text("at it"), hold: gate });
      const { id } = await createLoop(session, { pace: {} }, heldRun);
      await waitForPrompt(pi, () => true, "the run");
      await gate.arrived;
      await pi.send({ type: "abort" });
      gate.release();
      await settle(pi);
      const { text } = await callTool(session, "loop_list", {});
      assert.match(text, /: paused \(its run was aborted\), at its own pace/);
      await pi.prompt("/clock 120");
      await callTool(session, "loop_list", {});
      assert.equal(prompts(pi).length, 1);
      await callTool(session, "loop_update", { id, action: "resume" });
      model.script(pacingModel(id));
      await waitForRun(pi, 2);
      const soon = await callTool(session, "loop_update", { id, action: "next", in: "30s" });
      assert.match(soon.text, /^in is "30s"; allowed is .* from 1m to 1h\.$/);
      const done = await callTool(session, "loop_update", { id, action: "done", reason: "CI is green" });
      assert.match(done.text, /done after 2 runs: CI is green\.$/);
      assert.match((await callTool(session, "loop_list", {})).text, /^There is no loop\.\n.*CI is green/);
    },
    withClock,
  );

  testOnAllHosts(
    "while a task may wake, its event is the loop's run, and the timer is not",
    async (session) => {
      const { home, model, pi } = session;
      const { id } = await createLoop(session, { pace: {} }, (id) => pacingModel(id));
      await waitForRun(pi, 1);
      const { id: task } = await startMonitor(session, {
        command: `${awaitFile("go")}; echo green; ${awaitFile("end")}`,
        wake: "event",
      });
      await pi.prompt("/clock 30");
      await callTool(session, "loop_list", {});
      assert.equal(prompts(pi).length, 1, "events come first");
      const before = model.requests.length;
      model.script(pacingModel(id));
      createFile(home, "go");
      const content = await waitForRun(pi, 2);
      assert.match(content, /woken by an event of a task, before its time; end this run with/);
      const [request] = model.requests.slice(before);
      const texts = messageTexts(request ?? assert.fail()).map(({ text }) => text);
      assert.ok(
        texts.some((text) => text.includes("| green")),
        "one request has both",
      );
      // The last words of that run were the event, on which the scripted model says nothing.
      await callTool(session, "monitor_stop", { id: task });
      model.script(pacingModel(id));
      await pi.prompt("/clock 61");
      await waitForRun(pi, 3);
    },
    withClock,
  );

  testOnAllHosts(
    "a loop knows after a reload of the task that runs since before, and the footer puts a separator",
    async (session) => {
      const { home, model, pi } = session;
      const { id } = await createLoop(session, { pace: {} }, (id) => pacingModel(id));
      await waitForRun(pi, 1);
      const { id: task } = await startMonitor(session, { command: awaitFile("over"), wake: "event" });
      const shown = pi.uiRequests().length;
      await pi.prompt("/reload-now");
      await pi.send({ type: "get_state" });
      const isSeparated = (): boolean =>
        pi
          .uiRequests()
          .slice(shown)
          .filter((request) => request.method === "setStatus" && request.statusKey === "loop")
          .some((request) => request.method === "setStatus" && request.statusText?.endsWith(" ·"));
      await waitUntil(isSeparated, promptly, () => `the separator: ${footer(pi)}`);
      await pi.prompt("/clock 30");
      await callTool(session, "loop_list", {});
      assert.equal(prompts(pi).length, 1, "events come first");
      model.script(pacingModel(id));
      createFile(home, "over");
      await waitForRun(pi, 2);
      assert.match((await callTool(session, "monitor_list", { id: task })).text, /exited/);
    },
    { extensions: [...withClock.extensions, eventMaker] },
  );

  testOnAllHosts(
    "after /new no loop of the session before comes, not even one that was due",
    async (session) => {
      const { model, pi } = session;
      await createLoop(session, { pace: {} }, (id) => pacingModel(id));
      await waitForRun(pi, 1);
      const gate = hold();
      model.script(() => ({ ...reply.text("at it"), hold: gate }));
      const busy = pi.prompt("something else");
      await gate.arrived;
      await pi.prompt("/clock 30");
      await pi.send({ type: "new_session" });
      const had = prompts(pi).length;
      gate.release();
      await busy;
      await pi.prompt("/clock 120");
      const before = model.requests.length;
      assert.match((await callTool(session, "loop_list", {})).text, /^There is no loop\.$/);
      assert.equal(model.requests.length, before + 2, "no run but the user's");
      assert.equal(prompts(pi).length, had);
    },
    withClock,
  );

  testOnAllHosts("a spent budget ends any loop, and says what was spent", async (session) => {
    const { model, pi } = session;
    const { id } = await createLoop(session, { on: ["input"], match: "again", budget: { requests: 3 } });
    model.script(
      sequence(
        [
          reply.text("as you say"),
          reply.call("bash", { command: "true" }),
          reply.text("first run"),
          reply.text("as you say"),
          reply.text("second run"),
        ],
        reply.text("no more"),
      ),
    );
    await pi.promptAndSettle("again", promptly);
    await waitForRun(pi, 1);
    assert.deepEqual(notices(pi), []);
    await pi.promptAndSettle("again", promptly);
    const { content, details } = await waitForNotice(pi);
    assert.match(content, /ended after 2 runs: its budget is spent \(3 of 3 requests, \d+ tokens\)$/);
    assert.deepEqual([details.id, details.reason], [id, "budget"]);
    await settle(pi);
  });
});
