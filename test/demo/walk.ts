import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { allHosts, type PiHost } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import type { TerminalPi } from "../harness/terminal-pi.ts";
import { startSession, type TerminalSession, timeoutMs } from "../pi/terminal/terminal-session.ts";

/**
 * Writes what a person reads in a real pi as texts: rows, notices, answers, refusals and dialogs, on three sizes
 * of the screen, in both themes and both versions, for eyes that did not write it: `npx tsx test/demo/walk.ts
 * <directory>`.
 */
const directory = process.argv[2] ?? "walk";
const sizes = [
  { columns: 100, rows: 30 },
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
] as const;
const STILL_LOOK_MS = 150;
const STILL_LOOKS_MAX = 30;

const monitor = (description: string, command: string, more: object = {}) => ({
  name: "monitor",
  args: { description, command, ...more },
});
/** The model's tasks: a failure, a question, a crash, a deadline, a server that is late, a job. */
const tasks = [
  monitor("CI for #12", "echo one; echo two; exit 3"),
  monitor("a question", "printf 'Overwrite? [y/N] '; cat", { stdin: true }),
  monitor("crash", "exit 4", { persistent: true, restart: { on: "failure", max: 1 } }),
  monitor("deadline", "sleep 299", { timeout_ms: 1_000 }),
  monitor("late server", "sleep 300", { ready: { line: "listening", within_ms: 1_000 }, persistent: true }),
  { name: "bg_run", args: { command: "echo boom >&2; exit 2", name: "build" } },
];

/** A line that the person types, and what then is on the screen. */
const typed: readonly (readonly [line: string, shows: RegExp | string])[] = [
  ["/monitor-restart late server", "started again by you"],
  ["/monitor-stop late server", "stopped by you"],
  ["/monitor-restart late server", "Started again as"],
  ["/monitor sleep 300", "already running"],
  ["/monitor-stop nothing", 'Unknown id "nothing"'],
  ["/monitor-save late server", "Saved"],
  ["/monitor-save late server", "was taken"],
  ["/monitor-saved auto nothing", "Nothing is saved as"],
  ["/monitor --wake sometimes ls", "allowed is one of"],
  ["/monitor --help", "what it is called"],
  ["/bg --name all sleep 300", "means several tasks"],
  ["/tasks done 9", "There is no task"],
  ["/loop", "There is no loop"],
  ["/loop --help", "/loop alone"],
  ["/loop on nothing_such look", "is no event"],
  ["/loop 30m look at it", "Created loop"],
  ["/monitor --name users --wake event sleep 301", "Started monitor"],
  ["/reload", "Reloaded"],
  ["/new", "New session started"],
  ["/monitors all", "this pi"],
  ["/monitor-settings", "monitor.wake"],
];

/** Waits until the screen stays as it is, or something on it, such as a spinner, always moves. */
async function still(pi: TerminalPi): Promise<string> {
  let before = "";
  for (let look = 0; look < STILL_LOOKS_MAX; look++) {
    await delay(STILL_LOOK_MS);
    const now = pi.screen();
    if (now === before) return now;
    before = now;
  }
  return before;
}

/** Notes the screen at each size, and puts back the first. */
async function note({ pi }: TerminalSession, what: string, noted: string[]): Promise<void> {
  for (const { columns, rows } of sizes) {
    pi.resize(columns, rows);
    noted.push(`=== ${columns} x ${rows}: ${what}`, (await still(pi)).trimEnd());
  }
  pi.resize(sizes[0].columns, sizes[0].rows);
  await still(pi);
}

async function walk(host: PiHost, theme: "dark" | "light"): Promise<void> {
  const closing: (() => unknown)[] = [];
  const scope = { after: (close: () => unknown) => void closing.push(close) };
  const noted: string[] = [];
  try {
    const session = await startSession(scope, host, { ...sizes[0], settings: { theme } });
    const { pi, model, send } = session;
    model.script(sequence([reply.calls(tasks), reply.text("Watching.")], reply.text("Seen.")));
    await send("go");
    await pi.waitForScreen("seems to wait for input", timeoutMs);
    await note(session, "what the model's tasks have told", noted);
    for (const [line, shows] of typed) {
      await send(line);
      await pi.waitForScreen(shows, timeoutMs);
      await note(session, line, noted);
    }
  } finally {
    writeFileSync(join(directory, `${host.version}-${theme}.txt`), `${noted.join("\n")}\n`);
    for (const close of closing.reverse()) await close();
  }
}

mkdirSync(directory, { recursive: true });
for (const host of allHosts) for (const theme of ["dark", "light"] as const) await walk(host, theme);
