import { join } from "node:path";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { drain, drainConditions } from "../pipeline/drain.ts";
import { lineCount, mark, scratchDirectory, writeLineFile } from "../pipeline/line-file.ts";
import { readAndLog } from "../pipeline/read-and-log.ts";
import { inProcessRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const grep = "grep --line-buffered before the same pipeline";
/** Beside matching, the product keeps all lines. */
const tee = "the same behind tee, so that all lines are logged";
/** The rest of the product when no line is read. */
const logOnly = "reading and logging alone";

export const matchFigure: Figure = {
  name: "match",
  measure: (run) => inScope(async (scope) => measure(run, scratchDirectory(scope))),
};

async function measure(run: BenchRun, directory: string): Promise<Measurement[]> {
  const path = writeLineFile(directory);
  const matching = lineCount / 1_000;
  const samplesMs = await inProcessRounds(
    run,
    { warmUps: 2, rounds: 9 },
    {
      product: async () => {
        const { linesPrinted, linesNotMatching } = await drain(`cat ${path}`, directory, mark);
        checkMatching(linesPrinted - linesNotMatching, matching);
      },
      [grep]: async () => {
        const drained = await drain(`cat ${path} | grep --line-buffered ${mark}`, directory);
        checkMatching(drained.linesPrinted, matching);
      },
      [tee]: async () => {
        const log = join(directory, "tee.log");
        const drained = await drain(`cat ${path} | tee ${log} | grep --line-buffered ${mark}`, directory);
        checkMatching(drained.linesPrinted, matching);
      },
      [logOnly]: () => readAndLog(`cat ${path}`, directory),
    },
  );
  const rates = (samples: readonly number[]): number[] => samples.map((ms) => lineCount / (ms / 1_000));
  return [
    {
      what: "the same with a match that keeps 1 line in 1 000",
      conditions: drainConditions,
      unit: "lines/s",
      samples: rates(samplesMs.product),
      references: [
        { name: grep, samples: rates(samplesMs[grep]) },
        { name: tee, samples: rates(samplesMs[tee]) },
        { name: logOnly, samples: rates(samplesMs[logOnly]) },
      ],
      targets: [{ kind: "ratio", reference: grep, statistic: "median", bound: "at least", limit: 0.5 }],
    },
  ];
}

function checkMatching(lines: number, wanted: number): void {
  if (lines !== wanted) throw new Error(`${lines} lines matched instead of ${wanted}.`);
}
