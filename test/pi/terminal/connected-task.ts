import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { nodePath, type PiHost, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import type { TerminalPi } from "../../harness/terminal-pi.ts";
import { startSession, type TerminalSession, timeoutMs } from "./terminal-session.ts";

export const LEAVE = "\x1d";
export const program = `exec ${nodePath} ${join(import.meta.dirname, "fixtures/terminal-program.cjs")}`;
export const later = { extensions: [repoRoot, join(import.meta.dirname, "fixtures/act-later.ts")] };

/** Makes the model start a task. @returns its id */
export async function start({ model, pi, send }: TerminalSession, args: object): Promise<string> {
  const before = model.requests.length;
  model.script(
    sequence([reply.call("monitor", { description: "game", ...args })], reply.text("It is started.")),
  );
  await send("start it");
  await pi.waitForScreen("It is started.", timeoutMs);
  const [result = ""] = toolResults(model.requests[before + 1] ?? assert.fail("no result"));
  return /^Started monitor (\w+)/.exec(result)?.[1] ?? assert.fail(result);
}

/** Calls a tool for the model. @returns its result */
export async function call(
  { model, pi, send }: TerminalSession,
  name: string,
  args: object,
): Promise<string> {
  const before = model.requests.length;
  const said = `Said ${before}.`;
  model.script(sequence([reply.call(name, args)], reply.text(said)));
  await send(`call ${name} ${before}`);
  await pi.waitForScreen(said, timeoutMs);
  return toolResults(model.requests[before + 1] ?? assert.fail("no result")).at(-1) ?? "";
}

export async function openDetails({ pi }: TerminalSession): Promise<void> {
  pi.press("alt+m");
  await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs);
  pi.press("enter");
  await pi.waitForScreen("d command", timeoutMs, "the details");
}

export async function connect(session: TerminalSession): Promise<void> {
  await openDetails(session);
  session.pi.type("i");
  await session.pi.waitForScreen(
    /^Connected to "game"\. Ctrl\+\] goes back to pi|^full screen/m,
    timeoutMs,
    "its screen",
  );
}

export const everyMode = {
  screen: "alternate",
  mouse: "any",
  focus: true,
  cursorKeys: true,
  keypad: true,
  insert: true,
  wraps: false,
};

/** The modes of a terminal that runs a shell. */
export const noMode = {
  screen: "normal",
  mouse: "none",
  focus: false,
  cursorKeys: false,
  keypad: false,
  insert: false,
  wraps: true,
};

export function modesOf({ terminal: { modes, buffer } }: TerminalPi) {
  return {
    screen: buffer.active.type,
    mouse: modes.mouseTrackingMode,
    focus: modes.sendFocusMode,
    cursorKeys: modes.applicationCursorKeysMode,
    keypad: modes.applicationKeypadMode,
    insert: modes.insertMode,
    wraps: modes.wraparoundMode,
  };
}

export async function sessionOf(t: TestContext, host: PiHost): Promise<TerminalSession> {
  const settings = { monitor: { wakeIntervalMs: 0 } };
  return await startSession(t, host, { ...later, settings, columns: 90, rows: 24 });
}
