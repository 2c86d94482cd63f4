import assert from "node:assert/strict";
import { describe } from "node:test";
import { hold, type Reply, reply, type Script, sequence } from "../../harness/model-reply.ts";
import { messageTexts, textOf, toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn } from "../monitor-events.ts";
import { awaitFile, callTool, createFile, nextRequest, promptly, startMonitor } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, prompts, settle, waitForPrompt, withEventMaker } from "./loop-session.ts";

/** Gives each run of a loop this answer first, and words to everything else. */
function inLoopRun(first: Reply): Script {
  return (request) => (messageTexts(request).at(-1)?.text.startsWith("[loop ") ? first : reply.text("ok"));
}

describe("events", { concurrency: 3 }, () => {
  testOnAllHosts("monitor_end with a match on the exit code fires for 3, not for 0", async (session) => {
    const { pi } = session;
    await createLoop(session, { on: ["monitor_end"], match: '"exitCode":3\\b' });
    await startMonitor(session, { command: "echo fine; exit 0", description: "good" });
    await startMonitor(session, { command: "echo bad; exit 3", description: "bad" });
    session.model.script(() => reply.text("ok"));
    const { content } = await waitForPrompt(pi, () => true, "the run");
    await settle(pi);
    assert.match(content, /on monitor_end\n\| \{"type":"monitor_end",.*"description":"bad".*"exitCode":3/);
    await callTool(session, "loop_list", {});
    assert.equal(prompts(pi).length, 1);
  });

  testOnAllHosts("tool_execution_start fires for a bash call, and not for its own run's", async (session) => {
    const { model, pi } = session;
    const { id } = await createLoop(session, { on: ["tool_execution_start"], match: '"toolName":"bash"' });
    model.script(
      sequence(
        [
          reply.call("bash", { command: "echo of the user's run" }),
          reply.text("done"),
          reply.call("bash", { command: "echo of the loop's run" }),
        ],
        reply.text("ok"),
      ),
    );
    await pi.promptAndSettle("run bash", promptly);
    const { content } = await waitForPrompt(pi, () => true, "the run");
    assert.match(content, /\| .*"args":\{"command":"echo of the user's run"\}/);
    await pi.settled(3, promptly);
    const { text } = await callTool(session, "loop_list", {});
    assert.match(text, new RegExp(`^${id} .*; 1 run;`, "m"));
    assert.match(text, /events of runs that a loop started, not counted: 1$/m);
    assert.equal(prompts(pi).length, 1);
  });

  testOnAllHosts("a monitor's own wake and a loop on its end both reach the model", async (session) => {
    const { model, pi } = session;
    await createLoop(session, { on: ["monitor_end"] });
    const { id } = await startMonitor(session, { command: "sleep 0.3; exit 3", wake: "end" });
    const before = model.requests.length;
    model.script(() => reply.text("ok"));
    await waitForPrompt(pi, () => true, "the run");
    await model.waitForRequests(before + 1, promptly);
    await settle(pi);
    const last = await nextRequest(session);
    assert.equal(eventsIn(last, id).length, 1, "the end event");
    assert.equal(textOf(last).split("[loop ").length, 2, "the loop's prompt");
    assert.equal(prompts(pi).length, 1);
  });

  testOnAllHosts("a monitor that a loop's run started does not feed that loop", async (session) => {
    const { model, pi } = session;
    const { id } = await createLoop(session, { on: ["monitor_end"] });
    const restart = reply.call("monitor", { description: "again", command: "exit 1" });
    model.script((request, index) => {
      // An event is also a user's message for the model, and asks for nothing.
      const { text = "" } = messageTexts(request).at(-1) ?? {};
      return index > 0 && /^(start it|\[loop )/.test(text) ? restart : reply.text("ok");
    });
    await pi.promptAndSettle("start it", promptly);
    await waitForPrompt(pi, () => true, "the run");
    await pi.settled(3, promptly);
    await waitUntil(
      async () => /not counted: 1$/m.test((await callTool(session, "loop_list", {})).text),
      promptly,
      "the end of its monitor",
      200,
    );
    assert.deepEqual(
      prompts(pi).map(({ details }) => details.id),
      [id],
    );
  });

  testOnAllHosts("a run that a job of a loop's run has woken does not feed that loop", async (session) => {
    const { home, model, pi } = session;
    const job = reply.call("bg_run", { command: `${awaitFile("go")}; echo over` });
    const { id } = await createLoop(session, { on: ["agent_settled"] }, () => (request) => {
      const { text = "" } = messageTexts(request).at(-1) ?? {};
      return text.startsWith("[loop ") ? job : reply.text("ok");
    });
    await waitForPrompt(pi, () => true, "the run after the one that made the loop");
    await pi.settled(2, promptly);
    createFile(home, "go");
    await pi.settled(3, promptly);
    await settle(pi);
    const { text } = await callTool(session, "loop_delete", { id });
    assert.match(text, /deleted after 1 run/);
    assert.match(
      JSON.stringify(model.requests.map(textOf)),
      /end [\d:]+\] exited with code 0/,
      "it was woken",
    );
  });

  testOnAllHosts(
    "a job that a loop's run started does not bring it back after a reload either",
    async (session) => {
      const { home, model, pi } = session;
      const job = reply.call("bg_run", { command: `${awaitFile("go")}; echo over`, wake: "never" });
      const { id } = await createLoop(session, { on: ["bus:begin", "job_end"] });
      model.script(inLoopRun(job));
      await pi.prompt("/emit begin {}");
      await waitForPrompt(pi, () => true, "the run");
      await pi.settled(2, promptly);
      await pi.prompt("/reload-now");
      createFile(home, "go");
      await waitUntil(
        async () => /not counted: 1$/m.test((await callTool(session, "loop_list", {})).text),
        promptly,
        "the end of its job",
        200,
      );
      assert.match((await callTool(session, "loop_delete", { id })).text, /deleted after 1 run/);
    },
    withEventMaker,
  );

  testOnAllHosts("a loop's run cannot ask for another one, unless the user speaks in it", async (session) => {
    const { pi } = session;
    const { id } = await createLoop(session, { every: "1h" });
    const runNow = { id, action: "run_now" };
    const again = reply.call("loop_update", runNow);
    await callTool(session, "loop_update", runNow, inLoopRun(again));
    await pi.settled(3, promptly);
    const gate = hold();
    await callTool(session, "loop_update", runNow, sequence([{ ...again, hold: gate }], inLoopRun(again)));
    await gate.arrived;
    await pi.prompt("and once more", "steer");
    gate.release();
    await waitForPrompt(pi, ({ details }) => details.run === 3, "the run after the user's words");
    await settle(pi);
    const answers = toolResults(await nextRequest(session)).slice(-5);
    assert.deepEqual(
      answers.map((text) => /^run_now asks for a run, and this is the run of a loop: /.test(text)),
      [false, true, false, false, true],
      answers.join("\n"),
    );
    assert.equal(prompts(pi).length, 3);
  });

  testOnAllHosts(
    "100 events of a monitor in 5 s, debounced 2 s, are at most 3 runs",
    async (session) => {
      const { pi, model } = session;
      await createLoop(session, { on: ["monitor_event"], debounce_ms: 2_000 });
      await startMonitor(session, { command: "for i in $(seq 100); do echo line $i; sleep 0.05; done" });
      model.script(() => reply.text("ok"));
      const isLast = ({ content }: { content: string }) => /"line 100"\]/.test(content);
      await waitForPrompt(pi, isLast, "the run after the last event");
      await settle(pi);
      const seen = prompts(pi);
      assert.ok(seen.length <= 3, seen.map(({ content }) => content).join("\n"));
      const events = seen.map(({ content }) => Number(/on (\d+) events since/.exec(content)?.[1] ?? 1));
      const [, all] = /"seq":(\d+)/.exec(seen.at(-1)?.content ?? "") ?? [];
      assert.equal(
        events.reduce((sum, count) => sum + count, 0),
        Number(all),
        "every event is counted",
      );
    },
    { settings: { monitor: { coalesceMs: 10 } } },
  );
});
