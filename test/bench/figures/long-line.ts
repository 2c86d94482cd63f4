import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { nodePath } from "../../harness/host.ts";
import { costUntil } from "../../pi/process-cost.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { drainConditions } from "../pipeline/drain.ts";
import { scratchDirectory } from "../pipeline/line-file.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const lineBytes = 1024 ** 3;
const generator = `head -c ${lineBytes} /dev/zero | tr '\\0' x`;
const cat = "the same command into cat >/dev/null";
const MiB = 1024 * 1024;
const timeoutMs = 300_000;
const fixture = join(import.meta.dirname, "../fixtures/read-long-line.ts");

export const longLineFigure: Figure = {
  name: "long-line",
  measure: (run) => inScope(async (scope) => measure(run, scratchDirectory(scope))),
};

async function measure(run: BenchRun, directory: string): Promise<Measurement[]> {
  const { product, [cat]: reference } = await inRounds(
    run,
    { warmUps: 1, rounds: 5 },
    { product: () => readByProduct(directory), [cat]: readByCat },
  );
  const what = "one line of 1 GiB without a line feed";
  const conditions = `${drainConditions}; a fresh process`;
  return [
    {
      what: `${what}: time`,
      conditions,
      unit: "s",
      samples: product.map(({ elapsedMs }) => elapsedMs / 1_000),
      references: [{ name: cat, samples: reference.map((elapsedMs) => elapsedMs / 1_000) }],
      targets: [{ kind: "ratio", reference: cat, statistic: "median", bound: "at most", limit: 2 }],
    },
    {
      what: `${what}: memory more than before`,
      conditions,
      unit: "MiB",
      samples: product.map(({ risenBytes }) => risenBytes / MiB),
      references: [],
      targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 32 }],
    },
  ];
}

async function readByProduct(directory: string): Promise<{ elapsedMs: number; risenBytes: number }> {
  const child = spawn(nodePath, [fixture, directory, generator], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await nextLine(child, lines);
  const answer = nextLine(child, lines);
  child.stdin.write("go\n");
  const { risenBytes } = await costUntil(child.pid as number, answer, timeoutMs);
  child.stdin.end();
  const { elapsedMs, linesPrinted, leftOutBytes } = JSON.parse(await answer);
  if (linesPrinted !== 1 || leftOutBytes === 0) throw new Error(`Not one long line: ${await answer}`);
  return { elapsedMs, risenBytes };
}

async function nextLine(child: ChildProcess, lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error(`The process that reads the line ended with ${child.exitCode}.`);
  return value;
}

async function readByCat(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn("/bin/bash", ["-c", `${generator} | cat >/dev/null`], { stdio: "ignore" });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`The reference ended with ${code}.`);
  return performance.now() - startedAt;
}
