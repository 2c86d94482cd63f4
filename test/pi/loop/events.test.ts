import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { messageTexts, textOf } from "../../harness/model-request.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventsIn } from "../monitor-events.ts";
import { callTool, nextRequest, prepare, promptly, type Session, startMonitor } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, prompts, settle, waitForPrompt, withEventMaker } from "./loop-session.ts";

const settings = { compaction: { keepRecentTokens: 1, reserveTokens: 1_000 } };
const busName = "bus:greenhouse";

/** The events that the next test makes one by one. */
const longKnown = [
  "session_start",
  "session_info_changed",
  "session_compact",
  "session_compact_failed",
  "session_tree",
  "input",
  "user_bash",
  "agent_start",
  "agent_end",
  "agent_settled",
  "turn_start",
  "turn_end",
  "tool_execution_start",
  "tool_execution_end",
  "model_select",
  "thinking_level_select",
  "monitor_event",
  "monitor_end",
  "job_end",
];
/** The events that every run with a tool and a compaction makes. */
const ofAnyRun = [
  "before_agent_start",
  "context",
  "before_provider_request",
  "after_provider_response",
  "message_start",
  "message_end",
  "tool_call",
  "tool_result",
  "agent_before_settle",
  "session_before_compact",
];

describe("events", { concurrency: 3 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: each event of the list fires`, async (t) => {
      let pi: RpcPi | undefined;
      const bench = await prepare(t, host, { settings }, async () => pi?.close());
      addSecondModel(bench.home.agentDir);
      pi = startRpcPi({ ...bench, ...withEventMaker });
      let session: Session = { ...bench, pi };
      const { model } = session;
      const names = [...longKnown, busName];
      model.script(
        sequence(
          [
            reply.calls(
              names.map((name) => ({ name: "loop_create", args: { prompt: name, on: [name], once: true } })),
            ),
          ],
          reply.text("ok"),
        ),
      );
      await pi.promptAndSettle("create them", promptly);
      const fired = new Set<string>();
      const collect = (): Set<string> => {
        for (const { details, content } of prompts(session.pi)) {
          assert.equal(details.event, details.prompt, "each by its own event");
          assert.match(content, /\n\| .+\n/, "what the event carried is quoted");
          fired.add(details.prompt);
        }
        return fired;
      };
      const awaitRun = async (name: string) => {
        await waitUntil(
          () => collect().has(name),
          promptly,
          () => `${name}; fired: ${[...fired].join()}`,
        );
        await settle(session.pi);
      };

      for (const name of ["turn_end", "agent_end", "agent_settled", "tool_execution_end"])
        await awaitRun(name);
      await callTool(session, "bash", { command: "echo hi" });
      for (const name of ["input", "agent_start", "turn_start", "tool_execution_start"]) await awaitRun(name);
      await startMonitor(session, { command: "echo one; exit 3" });
      for (const name of ["monitor_event", "monitor_end"]) await awaitRun(name);
      await pi.send({ type: "set_session_name", name: "renamed" });
      await awaitRun("session_info_changed");
      await pi.send({ type: "bash", command: "true" });
      await awaitRun("user_bash");
      await pi.send({ type: "set_model", provider: "bench", modelId: "second" });
      await awaitRun("model_select");
      await pi.send({ type: "set_thinking_level", level: "high" });
      await awaitRun("thinking_level_select");
      await pi.prompt(`/emit monitor:done ${JSON.stringify({ id: "j1", kind: "job", exitCode: 0 })}`);
      await awaitRun("job_end");
      await pi.prompt(`/emit greenhouse ${JSON.stringify({ hot: true })}`);
      await awaitRun(busName);
      model.script(() => reply.error(400, "no summary"));
      await pi.send({ type: "compact" });
      model.script(() => reply.text("ok"));
      await awaitRun("session_compact_failed");
      await pi.send({ type: "compact" });
      await awaitRun("session_compact");
      await pi.prompt("/back");
      await awaitRun("session_tree");
      await pi.close();
      pi = startRpcPi({ ...bench, ...withEventMaker, args: ["--continue"] });
      session = { ...bench, pi };
      await awaitRun("session_start");
      assert.deepEqual([...fired].sort(), [...names].sort());
    });
  }

  testOnAllHosts(
    "every event of the pi at hand can be waited for, but streams of tokens",
    async (session) => {
      const { model, pi, host } = session;
      const calls = ofAnyRun.map((name) => ({
        name: "loop_create",
        args: { prompt: name, on: [name], once: true },
      }));
      model.script(sequence([reply.calls(calls)], reply.text("ok")));
      await pi.promptAndSettle("create them", promptly);
      await callWhenIdle(session, "bash", { command: "echo hi" });
      await settle(pi);
      model.script(() => reply.text("ok"));
      await pi.send({ type: "compact" });
      const fired = () => new Set(prompts(pi).map(({ details }) => details.event));
      await waitUntil(
        () => fired().size === ofAnyRun.length,
        promptly,
        () => `all of them; fired: ${[...fired()].join()}`,
      );
      for (const { content, details } of prompts(pi)) {
        assert.equal(details.event, details.prompt);
        assert.match(content, /\n\| \{"type":"/);
      }
      await settle(pi);
      const { text } = await callWhenIdle(session, "loop_create", { prompt: "x", on: ["message_update"] });
      const [, all = ""] = /All: (.*), and bus:/.exec(text) ?? [];
      const names = all.split(", ");
      for (const name of [...longKnown, ...ofAnyRun]) assert.ok(names.includes(name), name);
      assert.equal(names.includes("mcp_servers_change"), host.version !== "0.87.1", "listed from pi");
      assert.ok(!names.some((name) => name.endsWith("_update") || name === "provider_stream_event"));
    },
    { settings },
  );

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
    assert.match(text, new RegExp(`^${id} .*; 1 run,`, "m"));
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

/** Adds a model to change to that can think: pi reports only a real change. */
function addSecondModel(agentDir: string): void {
  const path = join(agentDir, "models.json");
  const models = JSON.parse(readFileSync(path, "utf8"));
  const [first] = models.providers.bench.models;
  models.providers.bench.models.push({ ...first, id: "second", reasoning: true });
  writeFileSync(path, JSON.stringify(models));
}

/** Does the same as `callTool` while a loop's run may begin at any moment, which makes pi refuse a prompt. */
async function callWhenIdle(session: Session, name: string, args: Record<string, unknown>) {
  for (;;) {
    await settle(session.pi);
    try {
      return await callTool(session, name, args);
    } catch (error) {
      if (!String(error).includes("already processing")) throw error;
    }
  }
}
