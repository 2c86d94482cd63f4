import { setTimeout as pause } from "node:timers/promises";
import { pacedLines } from "../../pi/delivery/workload.ts";
import { type Session, startSession } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { processorMsDuring } from "../idle-cost.ts";
import { inScope } from "../scope.ts";
import { startMonitors } from "../start-monitors.ts";

const rounds = 5;
const counts = [0, 1, 4, 8] as const;
const linesPerSecond = 40;
const seconds = 30;
/** After this time code is compiled and the idle agent's budget used up, so that the load is steady. */
const settleSeconds = 20;
const longestSeconds = 600;
const command = pacedLines(
  linesPerSecond * longestSeconds,
  1 / linesPerSecond,
  "a line of a busy monitor, number",
);

export const growthFigure: Figure = {
  name: "growth",
  async measure(run) {
    const percentsOfRounds: number[][] = [];
    for (let round = 1; round <= rounds; round++) {
      run.progress(`round ${round} of ${rounds}: ${counts.join(", ")} monitors side by side, ${seconds} s`);
      percentsOfRounds.push(await measureRound(run));
    }
    /** The share of pi beyond the use without monitors. */
    const percents = (index: number): number[] =>
      percentsOfRounds.map((ofRound) => (ofRound[index] ?? 0) - (ofRound[0] ?? 0));
    const ofOne = percents(counts.indexOf(1));
    return counts.flatMap((count, index) =>
      count === 0 ? [] : [measurement(count, percents(index), ofOne)],
    );
  },
};

function measurement(count: number, samples: number[], ofOne: readonly number[]): Measurement {
  const linear = `${count} × the same of 1 monitor`;
  const isOne = count === 1;
  return {
    what: `${count} ${isOne ? "monitor" : "monitors"} at ${linesPerSecond} lines/s: pi's processor time, less that of pi without monitors`,
    conditions: `wake never, ${seconds} s after ${settleSeconds} s, side by side`,
    unit: "% of a core",
    samples,
    references: isOne ? [] : [{ name: linear, samples: ofOne.map((percent) => percent * count) }],
    targets: [
      { kind: "value", statistic: "median", bound: "at most", limit: count },
      ...(isOne
        ? []
        : [{ kind: "ratio", reference: linear, statistic: "median", bound: "at most", limit: 1.2 } as const]),
    ],
  };
}

/** Returns the percentage of a core that pi uses, for each number of monitors. */
function measureRound({ host }: BenchRun): Promise<number[]> {
  return inScope(async (scope) => {
    const sessions: Session[] = [];
    for (const count of counts) {
      const session = await startSession(scope, host);
      await startMonitors(
        session,
        Array.from({ length: count }, (_, index) => `: ${index}; ${command}`),
      );
      sessions.push(session);
    }
    await pause(settleSeconds * 1_000);
    const processorMs = await processorMsDuring(sessions, seconds);
    return processorMs.map((ms) => (ms / (seconds * 1_000)) * 100);
  });
}
