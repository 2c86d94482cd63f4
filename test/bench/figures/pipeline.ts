import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { drain, drainConditions } from "../pipeline/drain.ts";
import { lineCount, scratchDirectory, writeLineFile } from "../pipeline/line-file.ts";
import {
  countByCommand,
  countByReadline,
  countBySplit2,
  countBySplit2Mapper,
} from "../pipeline/plain-readers.ts";
import { inProcessRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const bareSplit2 = "bare split2";

export const pipelineFigure: Figure = {
  name: "pipeline",
  measure: (run) => inScope(async (scope) => measure(run, scratchDirectory(scope))),
};

async function measure(run: BenchRun, directory: string): Promise<Measurement[]> {
  const path = writeLineFile(directory);
  const command = `cat ${path}`;
  const { linesPerSecond: limit } = defaultSettings;
  const { product, limited, ...references } = await inProcessRounds(
    run,
    { warmUps: 2, rounds: 9 },
    {
      product: async () => checkCount((await drain(command, directory)).linesPrinted),
      limited: async () => checkCount((await drain(command, directory, undefined, limit)).linesPrinted),
      [bareSplit2]: async () => checkCount(await countBySplit2(command)),
      "split2 with a mapper only": async () => checkCount(await countBySplit2Mapper(command)),
      "node:readline": async () => checkCount(await countByReadline(command)),
      "wc -l": async () => checkCount(await countByCommand(`${command} | wc -l`)),
    },
  );
  const row = (what: string, conditions: string, samples: readonly number[]): Measurement => ({
    what,
    conditions,
    unit: "lines/s",
    samples: samples.map(linesPerSecond),
    references: Object.entries(references).map(([name, others]) => ({
      name,
      samples: others.map(linesPerSecond),
    })),
    targets: [{ kind: "ratio", reference: bareSplit2, statistic: "median", bound: "at least", limit: 0.9 }],
  });
  return [
    row("pipeline, 1 M lines of 80 bytes, stdout to batches, log written", drainConditions, product),
    row("the same with the line limit of a user", `${limit} lines/s; reading pace lifted`, limited),
  ];
}

function linesPerSecond(elapsedMs: number): number {
  return lineCount / (elapsedMs / 1_000);
}

function checkCount(lines: number): void {
  if (lines !== lineCount) throw new Error(`${lines} lines were read instead of ${lineCount}.`);
}
