import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, prepare, promptly, type Session, startMonitor } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { prompts, settle, withEventMaker } from "./loop-session.ts";

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

describe("the list of events", { concurrency: 3 }, () => {
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
