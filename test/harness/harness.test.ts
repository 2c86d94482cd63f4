import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, type TestContext, test } from "node:test";
import { createHome, type Home } from "./home.ts";
import { allHosts } from "./host.ts";
import { parseJsonLines } from "./json-lines.ts";
import { hold, reply, sequence } from "./model-reply.ts";
import { messageTexts, systemPrompt, toolDeclarations, toolResults } from "./model-request.ts";
import { type ModelServer, startModelServer } from "./model-server.ts";
import { runPrintPi, startPrintPi } from "./print-pi.ts";
import { isAlive } from "./processes.ts";
import { type RpcPi, startRpcPi } from "./rpc-pi.ts";
import { startTerminalPi } from "./terminal-pi.ts";

const timeoutMs = 20_000;

async function prepare(t: TestContext): Promise<{ model: ModelServer; home: Home }> {
  const model = await startModelServer();
  const home = createHome({ model });
  t.after(async () => {
    home.close();
    await model.close();
  });
  return { model, home };
}

/** Writes a package whose command asks a question; returns its directory. */
function packageWithQuestion(home: Home): string {
  const directory = join(home.home, "asking-package");
  mkdirSync(directory);
  writeFileSync(join(directory, "package.json"), `{ "pi": { "extensions": ["./ask.ts"] } }`);
  writeFileSync(join(directory, "ask.ts"), askingExtension);
  return directory;
}

for (const host of allHosts) {
  test(`pi ${host.version} is installed`, () => {
    assert.ok(existsSync(host.cli), host.cli);
  });

  describe(`pi ${host.version} over RPC`, () => {
    let session: { model: ModelServer; home: Home; pi: RpcPi };

    before(async () => {
      const model = await startModelServer();
      const home = createHome({ model, settings: { retry: { baseDelayMs: 1 } } });
      session = { model, home, pi: startRpcPi({ host, home, extensions: [packageWithQuestion(home)] }) };
    });

    after(async () => {
      await session.pi.close();
      session.home.close();
      await session.model.close();
    });

    test("runs the tool call and ends with the text of the scripted model", async () => {
      const { model, pi } = session;
      model.script(
        sequence([reply.call("bash", { command: "echo out-$((40 + 2))" }), reply.text("scripted")]),
      );
      await pi.promptAndSettle("run it", timeoutMs);

      assert.equal(model.requests.length, 2, "no request besides those of the two turns");
      const [first, second] = model.requests;
      assert.ok(first && second);
      assert.deepEqual(messageTexts(first).slice(1), [{ role: "user", text: "run it" }]);
      assert.match(systemPrompt(first), /coding/);
      assert.ok(toolDeclarations(first).some((tool) => tool.name === "bash"));
      assert.deepEqual(toolResults(second), ["out-42\n"]);
      const { data } = await pi.send({ type: "get_last_assistant_text" });
      assert.deepEqual(data, { text: "scripted" });
      const messages = (await pi.entries()).filter((entry) => entry.type === "message");
      assert.deepEqual(
        messages.map((entry) => entry.message.role),
        ["system", "user", "assistant", "toolResult", "assistant"],
      );
    });

    test("is streaming while a reply is held, and an abort is seen by the model", async () => {
      const { model, pi } = session;
      const fromEvent = pi.events.length;
      const gate = hold();
      model.script(() => ({ ...reply.text("half"), hold: gate }));
      await pi.prompt("start");
      await gate.arrived;
      const { data } = await pi.send({ type: "get_state" });
      assert.equal((data as { isStreaming: boolean }).isStreaming, true);
      await pi.send({ type: "abort" });
      await pi.waitForEvent(
        ({ type }) => type === "agent_settled",
        timeoutMs,
        "the end of the run",
        fromEvent,
      );
      await model.waitFor((request) => request.state === "aborted", timeoutMs, "aborted");
    });

    test("retries after a scripted HTTP error", async () => {
      const { model, pi } = session;
      const fromRequest = model.requests.length;
      model.script(sequence([reply.error(503, "overloaded"), reply.text("second try")]));
      await pi.promptAndSettle("try", timeoutMs);
      assert.equal(model.requests.length - fromRequest, 2);
      assert.ok(pi.events.some((event) => event.type === "auto_retry_end" && event.success));
    });

    test("loads a package by its manifest, asks its question and gets the test's answer", async () => {
      const { pi } = session;
      const answered = pi.prompt("/ask");
      await pi.waitForEvent((event) => event.method === "confirm", timeoutMs, "the question");
      const question = pi.uiRequests().find((request) => request.method === "confirm");
      pi.answerUi(question?.id ?? "", true);
      await pi.waitForEvent((event) => event.message === "answer: true", timeoutMs, "the notification");
      await answered;
    });

    test("ends when it is closed", async () => {
      const { pi } = session;
      assert.ok(isAlive(pi.pid));
      assert.deepEqual(await pi.close(), { exitCode: 0, signal: null });
      assert.equal(isAlive(pi.pid), false);
    });
  });

  test(`pi ${host.version} in print mode prints the scripted answer and nothing else`, async (t) => {
    const { model, home } = await prepare(t);
    model.script(() => reply.text("scripted answer"));
    const { stdout, stderr, exitCode } = await runPrintPi({
      host,
      home,
      prompt: "say it",
      timeoutMs,
      extensions: [],
    });
    assert.deepEqual({ stdout, stderr, exitCode }, { stdout: "scripted answer\n", stderr: "", exitCode: 0 });
    assert.equal(model.requests.length, 1);
  });

  test(`pi ${host.version} in JSON mode prints one record per event`, async (t) => {
    const { home } = await prepare(t);
    const { stdout } = await runPrintPi({
      host,
      home,
      prompt: "go",
      mode: "json",
      timeoutMs,
      extensions: [],
    });
    const types = parseJsonLines(stdout).map((record) => (record as { type: string }).type);
    assert.equal(types[0], "session");
    assert.ok(types.includes("agent_end"), types.join());
  });

  test(`pi ${host.version} in print mode can be ended by a signal`, async (t) => {
    const { model, home } = await prepare(t);
    const gate = hold();
    model.script(() => ({ hold: gate }));
    const pi = startPrintPi({ host, home, prompt: "wait", timeoutMs, extensions: [] });
    await gate.arrived;
    pi.kill("SIGKILL");
    assert.deepEqual(await pi.exit, { exitCode: null, signal: "SIGKILL" });
    assert.equal((await pi.result).stdout, "");
  });

  test(`pi ${host.version} in the terminal starts without a question and shows the scripted answer`, async (t) => {
    const { model, home } = await prepare(t);
    model.script(() => reply.text("scripted answer"));
    const pi = startTerminalPi({ host, home, extensions: [] });
    t.after(() => pi.close());
    await pi.ready();
    pi.type("first words");
    pi.press("enter");
    await pi.waitForScreen("scripted answer", timeoutMs);
    assert.match(pi.screen(), /first words/);
    assert.equal(model.requests.length, 1);

    pi.resize(60, 20);
    await pi.waitForScreen(
      () => pi.lines().some((line) => /^─{60}$/.test(line)),
      timeoutMs,
      "a border of 60",
    );
    pi.press("ctrl+d");
    assert.deepEqual(await pi.exit, { exitCode: 0, signal: 0 });
  });
}

const askingExtension = `
export default function (pi) {
  pi.registerCommand("ask", {
    description: "Ask",
    handler: async (_args, ctx) => {
      ctx.ui.notify("answer: " + (await ctx.ui.confirm("Sure?", "Really?")));
    },
  });
}
`;
