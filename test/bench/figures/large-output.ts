import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "../../harness/wait.ts";
import { costUntil } from "../../pi/process-cost.ts";
import {
  editorOf,
  startSession,
  type TerminalSession,
  timeoutMs,
} from "../../pi/terminal/terminal-session.ts";
import type { BenchRun, Figure, Measurement, Target, Unit } from "../figure.ts";
import { typeLetters } from "../keystrokes.ts";
import { lineOf, scratchDirectory } from "../pipeline/line-file.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const GiB = 1024 ** 3;
const MiB = 1024 ** 2;
const matches = 10;
const perSecond = 20;
const seconds = 3;
const inFile = "the same command beside pi, its output in a file";
const grep = "the same command beside pi, into tee and grep --line-buffered";

/** What a command of 1 GiB costs those who wait. */
interface Cost {
  seconds: number;
  risenBytes: number;
  keysMs: number[];
}

export const largeOutputFigure: Figure = {
  name: "large-output",
  measure: (run) => inScope((scope) => measure(run, scratchDirectory(scope))),
};

async function measure(run: BenchRun, directory: string): Promise<Measurement[]> {
  const job = `yes '${lineOf(1)}' | head -c ${GiB}`;
  const path = join(directory, "lines-of-1-gib");
  await writeLines(path);
  const monitor = `cat ${path}`;
  const outside = (command: string) => (session: TerminalSession) => runOutside(session, command);
  const inside = (line: string) => (session: TerminalSession) => session.send(line);
  const samples = await inRounds<Record<"job" | "monitor" | typeof inFile | typeof grep, Cost>>(
    run,
    { warmUps: 0, rounds: 5 },
    {
      [inFile]: () => costOf(run, "/bg", outside(timed(`${job} > out`))),
      job: () => costOf(run, "/bg", inside(`/bg ${timed(job)}`)),
      [grep]: () =>
        costOf(
          run,
          "/monitor",
          outside(timed(`${monitor} | tee out | grep --line-buffered ERROR > /dev/null`)),
        ),
      monitor: () => costOf(run, "/monitor", inside(`/monitor --match ERROR ${timed(monitor)}`)),
    },
  );
  return [
    ...rows("a job that prints 1 GiB", samples.job, { name: inFile, costs: samples[inFile] }, 1.3),
    ...rows(
      `a monitor on 1 GiB of which ${matches} lines match`,
      samples.monitor,
      { name: grep, costs: samples[grep] },
      1.5,
    ),
  ];
}

function rows(
  what: string,
  costs: readonly Cost[],
  other: { name: string; costs: readonly Cost[] },
  ratio: number,
): Measurement[] {
  const row = (name: string, unit: Unit, of: (costs: readonly Cost[]) => number[], target: Target) => ({
    what: `${what}: ${name}`,
    conditions: `terminal of 100 × 30; ${perSecond} letters/s for ${seconds} s meanwhile`,
    unit,
    samples: of(costs),
    references: [{ name: other.name, samples: of(other.costs) }],
    targets: [target],
  });
  const atMost = { reference: other.name, statistic: "median", bound: "at most" } as const;
  return [
    row("time until the command has ended", "s", (of) => of.map((cost) => cost.seconds), {
      ...atMost,
      kind: "ratio",
      limit: ratio,
    }),
    row("from a keystroke to the screen meanwhile", "ms", (of) => of.flatMap(({ keysMs }) => keysMs), {
      kind: "value",
      statistic: "p99",
      bound: "at most",
      limit: 50,
    }),
    row("pi's memory more than before", "MiB", (of) => of.map(({ risenBytes }) => risenBytes / MiB), {
      ...atMost,
      kind: "difference",
      limit: 32,
    }),
  ];
}

/** Makes a command write its own beginning and end, in seconds, into the file `time` once it has ended. */
function timed(command: string): string {
  return `t=$EPOCHREALTIME; ${command}; echo $t $EPOCHREALTIME > time.new; mv time.new time`;
}

async function runOutside({ home }: TerminalSession, command: string): Promise<void> {
  spawn("/bin/bash", ["-c", command], { cwd: home.cwd, stdio: "ignore" });
}

function secondsIn(path: string): number {
  const [begin, end] = readFileSync(path, "utf8").split(" ").map(Number);
  rmSync(path);
  return (end ?? Number.NaN) - (begin ?? Number.NaN);
}

/** @param begin makes the command begin, which writes the file `time` at its end */
function costOf(
  { host }: BenchRun,
  warmUp: "/bg" | "/monitor",
  begin: (session: TerminalSession) => Promise<void>,
): Promise<Cost> {
  return inScope(async (scope) => {
    const session = await startSession(scope, host);
    const { pi, home, send } = session;
    await send(`${warmUp} seq 100000 # warm-up`);
    await pi.waitForScreen(/exited with code 0/, timeoutMs);
    await typeLetters(pi, perSecond, perSecond);
    await clearEditor(session);
    const path = join(home.cwd, "time");
    const begun = begin(session);
    const ended = begun.then(() => waitUntil(() => existsSync(path), timeoutMs, "the end of the command"));
    const cost = costUntil(pi.pid, ended, timeoutMs);
    await begun;
    const keysMs = await typeLetters(pi, seconds * perSecond, perSecond);
    const { risenBytes } = await cost;
    return { seconds: secondsIn(path), risenBytes, keysMs };
  });
}

async function clearEditor({ pi }: TerminalSession): Promise<void> {
  pi.press("ctrl+c");
  await waitUntil(() => editorOf(pi).trim() === "", timeoutMs, "an empty editor");
}

async function writeLines(path: string): Promise<void> {
  const file = createWriteStream(path);
  const lines = Math.floor(GiB / 80);
  const atOnce = 20_000;
  for (let from = 1; from <= lines; from += atOnce) {
    const count = Math.min(atOnce, lines - from + 1);
    const text = Array.from({ length: count }, (_, index) => {
      const number = from + index;
      return `${lineOf(number, number % Math.floor(lines / matches) === 0)}\n`;
    });
    if (!file.write(text.join(""))) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}
