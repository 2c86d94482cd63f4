import { Bench } from "tinybench";
import type { BenchRun } from "./figure.ts";

export interface Rounds {
  /** Rounds that run before and do not count: code is compiled, caches are filled. */
  warmUps: number;
  rounds: number;
}

/** Measures each contender once per round, A B C A B C …, so that a disturbance of the machine hits all. */
export async function inRounds<Samples extends Record<string, unknown>>(
  run: BenchRun,
  { warmUps, rounds }: Rounds,
  contenders: { [Name in keyof Samples]: () => Promise<Samples[Name]> },
): Promise<{ [Name in keyof Samples]: Samples[Name][] }> {
  const names: (keyof Samples)[] = Object.keys(contenders);
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as {
    [Name in keyof Samples]: Samples[Name][];
  };
  for (let round = 1 - warmUps; round <= rounds; round++) {
    run.progress(round > 0 ? `round ${round} of ${rounds}` : "warm-up");
    for (const name of names) {
      const sample = await contenders[name]();
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

/** Does the same in this process: milliseconds of each, measured by tinybench. */
export async function inProcessRounds<Name extends string>(
  run: BenchRun,
  rounds: Rounds,
  contenders: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, number[]>> {
  const timed = Object.fromEntries(
    Object.entries<() => Promise<unknown>>(contenders).map(([name, body]) => [
      name,
      () => onceMs(name, body),
    ]),
  ) as Record<Name, () => Promise<number>>;
  return inRounds<Record<Name, number>>(run, rounds, timed);
}

async function onceMs(name: string, body: () => Promise<unknown>): Promise<number> {
  // It gets one iteration at a time; by itself, it would run all of one contender before the next.
  const bench = new Bench({ iterations: 1, time: 0, warmup: false, throws: true });
  bench.add(name, body, { async: true });
  const [task] = await bench.run();
  if (task?.result.state !== "completed") throw new Error(`${name} was not measured: ${task?.result.state}`);
  return task.result.latency.mean;
}
