import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { startTerminalPi, type TerminalPi } from "../../harness/terminal-pi.ts";
import { awaitFile, type Bench, createFile, prepare, promptly } from "../session.ts";
import { sendLine } from "../terminal/terminal-session.ts";
import { timeForWhatMustNotHappen, withFixtures } from "./workload.ts";

interface TerminalSession extends Bench {
  pi: TerminalPi;
}

function inTerminals(criterion: string, body: (session: TerminalSession) => Promise<void>): void {
  for (const host of allHosts) {
    test(`pi ${host.version} in the terminal: ${criterion}`, async (t) => body(await startTerminal(t, host)));
  }
}

async function startTerminal(t: TestContext, host: PiHost): Promise<TerminalSession> {
  let pi: TerminalPi | undefined;
  const bench = await prepare(t, host, { env: { INPUT_LOG: "input.log" } }, async () => pi?.close());
  pi = startTerminalPi({ ...bench, ...withFixtures("choose", "record-input"), rows: 40 });
  await pi.ready();
  return { ...bench, pi };
}

async function startWaking({ model, pi }: TerminalSession): Promise<void> {
  const command = `${awaitFile("go")}; echo ERROR in the build; ${awaitFile("end")}; exit 3`;
  const call = reply.call("monitor", { description: "the build", command, wake: "event" });
  model.script(sequence([call, reply.text("Watching it.")], reply.text("I see it.")));
  await sendLine(pi, "watch the build");
  await pi.waitForScreen("Watching it.", promptly);
}

function inputs({ home }: TerminalSession): string[] {
  const path = join(home.cwd, "input.log");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as string);
}

describe("events are never in the way", { concurrency: 4 }, () => {
  inTerminals(
    "a half-typed draft stays as it is, and no event is input for other extensions",
    async (session) => {
      const { home, model, pi } = session;
      await startWaking(session);
      pi.type("a half-typed dra");
      await pi.waitForScreen("a half-typed dra", promptly);
      createFile(home, "go");
      await pi.waitForScreen("│ ERROR in the build", promptly);
      await pi.waitForScreen("I see it.", promptly);
      createFile(home, "end");
      await model.waitForRequests(4, promptly);
      await pi.waitForScreen(/the build exited with code 3/, promptly);
      await timeForWhatMustNotHappen();
      assert.ok(
        pi.lines().some((line) => line.trim() === "a half-typed dra"),
        pi.screen(),
      );
      assert.deepEqual(inputs(session), ["watch the build"]);
      pi.type("ft");
      await pi.waitForScreen("a half-typed draft", promptly);
      pi.press("enter");
      const request = await model.waitForRequests(5, promptly);
      assert.match(JSON.stringify(request.messages.at(-1)?.content), /a half-typed draft/);
      assert.deepEqual(inputs(session), ["watch the build", "a half-typed draft"]);
    },
  );

  inTerminals("an open dialog stays as it is, its choice too", async (session) => {
    const { home, model, pi } = session;
    await startWaking(session);
    await sendLine(pi, "/choose");
    await pi.waitForScreen("Which colour?", promptly);
    pi.press("down");
    await pi.waitForScreen(/→ green/, promptly);
    createFile(home, "go");
    await model.waitForRequests(3, promptly);
    createFile(home, "end");
    await model.waitForRequests(4, promptly);
    await timeForWhatMustNotHappen();
    assert.match(pi.screen(), /Which colour\?/);
    assert.match(pi.screen(), /→ green/);
    pi.press("enter");
    await pi.waitForScreen("chosen: green", promptly);
    await pi.waitForScreen(/│ ERROR in the build/, promptly);
    assert.deepEqual(inputs(session), ["watch the build"]);
  });
});
