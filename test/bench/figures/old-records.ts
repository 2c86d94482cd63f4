import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createHome, type Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";
import { startModelServer } from "../../harness/model-server.ts";
import { cpuSeconds } from "../../harness/processes.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const tasks = 1_000;
const rounds = 9;
/** By then, everything that a session does some time after its start is done. */
const settleMs = 4_000;
const none = "the same without any";

interface Start {
  readyMs: number;
  processorMs: number;
}

export const oldRecordsFigure: Figure = {
  name: "old-records",
  measure: (run) =>
    inScope(async (scope) => {
      const model = await startModelServer();
      scope.after(() => model.close());
      const [full, empty] = [createHome({ model }), createHome({ model })];
      scope.after(() => full.close());
      scope.after(() => empty.close());
      writeRecords(full);
      return measure(run, full, empty);
    }),
};

async function measure(run: BenchRun, full: Home, empty: Home): Promise<Measurement[]> {
  const samples = await inRounds(
    run,
    { warmUps: 1, rounds },
    { product: () => start(run, full), [none]: () => start(run, empty) },
  );
  const row = (what: string, key: keyof Start, limit: number): Measurement => ({
    what: `${tasks} records of ended tasks and their logs: ${what}`,
    conditions: `${rounds} rounds`,
    unit: "ms",
    samples: samples.product.map((one) => one[key]),
    references: [{ name: none, samples: samples[none].map((one) => one[key]) }],
    targets: [{ kind: "difference", reference: none, statistic: "median", bound: "at most", limit }],
  });
  return [
    // The spread of a start is larger than a millisecond.
    row("pi ready", "readyMs", 10),
    row(`pi's processor time until ${settleMs / 1_000} s after that`, "processorMs", 100),
  ];
}

async function start({ host }: BenchRun, home: Home): Promise<Start> {
  const startedAt = performance.now();
  const pi = startRpcPi({ host, home, extensions: [repoRoot] });
  try {
    await pi.send({ type: "get_state" });
    const readyMs = performance.now() - startedAt;
    await pause(settleMs);
    return { readyMs, processorMs: cpuSeconds(pi.pid) * 1_000 };
  } finally {
    await pi.close();
  }
}

function writeRecords({ agentDir }: Home): void {
  const directory = join(agentDir, "monitor");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const letters = [..."bcdfghjkmn"];
  const at = new Date(Date.now() - 3_600_000).toISOString();
  for (let index = 0; index < tasks; index++) {
    const id = `m${[...String(index).padStart(4, "0")].map((digit) => letters[Number(digit)]).join("")}`;
    const record = {
      id,
      kind: "monitor",
      description: `number ${index}`,
      command: "npm run build -- --watch 2>&1 | grep --line-buffered -E 'error|warning'",
      directory: "/home/somebody/a-project",
      session: "01234567-89ab-cdef-0123-456789abcdef",
      owner: { pid: 4_000_000, startTime: "1" },
      pid: 4_000_001,
      startedAt: at,
      endedAt: at,
      reason: { kind: "exited", code: 0 },
      lines: { printed: 120, shown: 100, notMatching: 20 },
      logs: { stdout: {}, stderr: {} },
    };
    writeFileSync(join(directory, `${id}.json`), `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
    writeFileSync(join(directory, `${id}.stdout`), "a line\n".repeat(100), { mode: 0o600 });
    writeFileSync(join(directory, `${id}.stderr`), "", { mode: 0o600 });
  }
}
