import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHome, type Home } from "../../harness/home.ts";
import type { PiHost } from "../../harness/host.ts";
import { type ModelServer, startModelServer } from "../../harness/model-server.ts";
import { startTerminalPi, type TerminalPi, type TerminalPiOptions } from "../../harness/terminal-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import type { Scope } from "../session.ts";

export const timeoutMs = 60_000;

const STARTING = "Startup is still in progress";

export interface TerminalSession {
  model: ModelServer;
  home: Home;
  pi: TerminalPi;
  /** Types a line and sends it; resolves when pi has taken it. */
  send(line: string): Promise<void>;
  /** A command for a monitor that prints each line passed to `say`. */
  speaker: string;
  /** Makes the speaker's process print a line, the only way for it to reach the screen. */
  say(line: string): void;
}

export interface SessionOptions extends Partial<Omit<TerminalPiOptions, "through">> {
  settings?: Record<string, unknown>;
  /** Returns the program around pi, with its arguments. */
  through?(home: Home): readonly string[];
}

/** Starts a pi in a terminal, ready for keys, with a model that is silent unless it is scripted. */
export async function startSession(
  t: Scope,
  host: PiHost,
  options: SessionOptions = {},
): Promise<TerminalSession> {
  const { settings = {}, through, ...terminal } = options;
  const model = await startModelServer();
  const home = createHome({ model, settings });
  const pi = startTerminalPi({ host, home, ...terminal, ...(through && { through: through(home) }) });
  t.after(async () => {
    await pi.close();
    home.close();
    await model.close();
  });
  const wordsPath = join(home.cwd, "words");
  writeFileSync(wordsPath, "");
  await pi.ready();
  return {
    model,
    home,
    pi,
    send: (line) => sendLine(pi, line),
    speaker: "tail -n +1 -f words",
    say: (line) => writeFileSync(wordsPath, `${line}\n`, { flag: "a" }),
  };
}

/** Types a line and sends it; resolves when pi has taken it. */
export async function sendLine(pi: TerminalPi, line: string): Promise<void> {
  pi.type(line);
  const start = line.slice(0, 30);
  await pi.waitForScreen(() => editorOf(pi).includes(start), timeoutMs, `${line} in the editor`);
  pi.press("enter");
  const isTaken = (): boolean => {
    if (!editorOf(pi).includes(start)) return true;
    // 1.5.2 shows its editor before its extensions have started, and refuses lines until then.
    if (pi.screen().includes(STARTING)) pi.press("enter");
    return false;
  };
  await waitUntil(isTaken, timeoutMs, () => `pi to take ${line}; the screen is:\n${pi.screen()}`, 100);
}

/** Types the beginning of a line and waits until `completion` is offered for it. */
export async function typeForCompletion(pi: TerminalPi, line: string, completion: string): Promise<void> {
  pi.type(line);
  const isOffered = (): boolean => {
    if (pi.screen().includes(completion)) return true;
    // 1.5.2 shows its editor before its extensions have started, and asks them at the next key only.
    pi.press("backspace");
    pi.type(line.slice(-1));
    return false;
  };
  await waitUntil(isOffered, timeoutMs, () => `${completion} to be offered:\n${pi.screen()}`, 500);
}

/** Returns the text between the last two rules of the screen. */
export function editorOf(pi: TerminalPi): string {
  const lines = pi.lines();
  const bottom = lines.findLastIndex((line) => line.startsWith("──"));
  const top = lines.slice(0, bottom).findLastIndex((line) => line.startsWith("──"));
  return lines.slice(top + 1, bottom).join("\n");
}

/** Masks the parts of the screen that differ from run to run: times of day, ages, pids and ids. */
export function masked(screen: string): string {
  return screen
    .replace(/\b\d\d:\d\d:\d\d\b/g, "hh:mm:ss")
    .replace(/ +\d+(?:ms|s|m\d\ds)(?= )/g, (age) => "<age>".padStart(age.length))
    .replace(/pid \d+/g, "pid <pid>")
    .replace(/\bm[2-9bcdfghjkmnpqrstvwxz]{3}\b/g, "mxxx");
}

/** Returns the rows of the screen from the panel's title on. */
export function panelOf(pi: TerminalPi): string {
  const lines = pi.lines();
  return lines
    .slice(
      Math.max(
        0,
        lines.findIndex((line) => line.startsWith("── Monitors")),
      ),
    )
    .join("\n");
}
