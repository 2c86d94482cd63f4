import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply, sequence } from "../harness/model-reply.ts";
import { systemPrompt, textOf, toolDeclarations, toolResults } from "../harness/model-request.ts";
import type { RpcPi } from "../harness/rpc-pi.ts";
import { declaredTools } from "./declared-tools.ts";
import { nextRequest, promptly } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const tools = [
  "bg_logs",
  "bg_run",
  "monitor",
  "monitor_list",
  "monitor_read_stderr",
  "monitor_send",
  "monitor_stop",
  "monitor_wait",
];
const commands = [
  "monitor",
  "monitor-clean",
  "monitor-restart",
  "monitor-save",
  "monitor-saved",
  "monitor-settings",
  "monitor-stop",
  "monitor-tail",
  "monitors",
];

describe("declarations", { concurrency: 4 }, () => {
  testOnAllHosts(
    "the tools for monitors and jobs with their prompt lines are at most 6 000 characters",
    async (session, t) => {
      const declared = declaredTools(await nextRequest(session), ["monitor", "bg_"]);
      assert.deepEqual(declared.names, tools);
      assert.ok(declared.promptLines.length >= 2, declared.promptLines.join("\n"));
      t.diagnostic(`${session.host.version}: ${declared.characters} characters`);
      assert.ok(declared.characters <= 6_000, `${declared.characters} characters`);
    },
  );

  testOnAllHosts("the tools teach what every monitor needs", async (session) => {
    const declared = JSON.stringify(toolDeclarations(await nextRequest(session)));
    for (const advice of [
      /2>&1/,
      /never .{0,4}\| head/,
      /30 s/,
      /[Ss]ilence is not success/,
      /never words of the user/,
      /[Ss]kill pi-monitor/,
    ]) {
      assert.match(declared, advice);
    }
  });

  testOnAllHosts("the skill is listed, the model reads it, and it teaches the rest", async (session) => {
    const { model, pi } = session;
    const [, path = ""] =
      /<name>pi-monitor<\/name>\s*<description>[^<]+<\/description>\s*<location>([^<]+)<\/location>/.exec(
        systemPrompt(await nextRequest(session)),
      ) ?? [];
    model.script(sequence([reply.call("read", { path }), reply.text("Read.")]));
    await pi.promptAndSettle("read it", promptly);
    const [text = ""] = toolResults(model.requests.at(-1) ?? assert.fail());
    for (const advice of [
      /grep --line-buffered/,
      /sed -u/,
      /stdbuf -oL gawk/,
      /mawk -W interactive/,
      /\|\| true/,
      /ssh -tt/,
      /50 lines per second/,
    ]) {
      assert.match(text, advice);
    }
    assert.ok((await offeredCommands(pi)).includes("skill:pi-monitor"));
  });

  testOnAllHosts("the commands are offered", async (session) => {
    assert.deepEqual(await ourCommands(session.pi), commands);
  });

  testOnAllHosts(
    "--no-monitor: no tool in the request, no command in the list, no status",
    async (session) => {
      const request = await nextRequest(session);
      assert.deepEqual(
        toolDeclarations(request).filter(({ name }) => name.startsWith("monitor")),
        [],
      );
      assert.ok(toolDeclarations(request).length > 0, "pi's own tools are there");
      assert.doesNotMatch(systemPrompt(request), /\bmonitor_|- monitor\b/);
      assert.deepEqual(await ourCommands(session.pi), []);
      assert.deepEqual(
        session.pi.uiRequests().filter((asked) => JSON.stringify(asked).includes("monitor")),
        [],
      );
    },
    { args: ["--no-monitor"] },
  );

  testOnAllHosts(
    "--no-monitor: a command's name is what the user says to the model",
    async (session) => {
      const request = await nextRequest(session, "/monitors");
      assert.match(textOf(request), /\/monitors/);
    },
    { args: ["--no-monitor"] },
  );
});

async function ourCommands(pi: RpcPi): Promise<string[]> {
  return (await offeredCommands(pi)).filter((name) => name.startsWith("monitor")).sort();
}

async function offeredCommands(pi: RpcPi): Promise<string[]> {
  const { data } = await pi.send({ type: "get_commands" });
  const { commands: offered } = data as { commands: { name: string }[] };
  return offered.map(({ name }) => name);
}
