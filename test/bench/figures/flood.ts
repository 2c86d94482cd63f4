import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "../../harness/wait.ts";
import { costUntil, type ProcessCost } from "../../pi/process-cost.ts";
import { type Session, startMonitor, waitForEnd } from "../../pi/session.ts";
import type { Figure, Unit } from "../figure.ts";
import { inSession } from "../pi-session.ts";

const runs = 5;
const MiB = 1024 * 1024;
const timeoutMs = 60_000;

interface FloodCost extends ProcessCost {
  /** The log directory at its largest. */
  diskBytes: number;
}

export const floodFigure: Figure = {
  name: "flood",
  async measure(run) {
    const costs: FloodCost[] = [];
    for (let index = 1; index <= runs; index++) {
      run.progress(`run ${index} of ${runs}`);
      costs.push(await inSession(run, {}, flood));
    }
    const row = (what: string, unit: Unit, of: (cost: FloodCost) => number, limit: number) => ({
      what: `yes until it is stopped as firehose: ${what}`,
      conditions: "from the prompt to the end event",
      unit,
      samples: costs.map(of),
      references: [],
      targets: [{ kind: "value", statistic: "median", bound: "at most", limit } as const],
    });
    return [
      row("pi's processor time", "s", ({ cpuSeconds }) => cpuSeconds, 0.8),
      row("pi's memory more than before", "MiB", ({ risenBytes }) => risenBytes / MiB, 24),
      row("log directory at its largest", "MiB", ({ diskBytes }) => diskBytes / MiB, 32),
    ];
  },
};

async function flood(session: Session): Promise<FloodCost> {
  const { pi, home } = session;
  const warmUp = await startMonitor(session, { command: "echo warm" });
  await waitForEnd(pi, warmUp.id);
  const ending = startMonitor(session, { command: "yes" }).then(({ id }) => waitForEnd(pi, id, timeoutMs));
  const [cost, diskBytes] = await Promise.all([
    costUntil(pi.pid, ending, timeoutMs),
    highestDirectoryBytes(join(home.agentDir, "monitor"), ending),
  ]);
  const { text } = await ending;
  if (!text.startsWith("stopped as firehose")) throw new Error(`It was not stopped as firehose: ${text}`);
  return { ...cost, diskBytes };
}

async function highestDirectoryBytes(directory: string, done: Promise<unknown>): Promise<number> {
  let highest = 0;
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  done.then(settle, settle);
  const sample = (): boolean => {
    highest = Math.max(highest, directoryBytes(directory));
    return settled;
  };
  await waitUntil(sample, timeoutMs, "the end of the flood");
  return highest;
}

function directoryBytes(directory: string): number {
  return readdirSync(directory)
    .map((name) => statSync(join(directory, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
