import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allHosts, hosts, type PiHost } from "../harness/host.ts";
import type { Figure, Measurement } from "./figure.ts";
import { figures } from "./figures.ts";
import { judge } from "./judge.ts";
import { describeMachine, thisMachine } from "./machine.ts";
import { markdownTable } from "./table.ts";

const resultsPath = join(import.meta.dirname, "results.json");

/**
 * `npm run bench [-- [--host <version of pi>] [<figure> …]]`. Exit code 1 if a target is missed, 2 if
 * something could not be measured.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { host: { type: "string", default: hosts.newest.version } },
    allowPositionals: true,
  });
  const host = findHost(values.host);
  const chosen = chooseFigures(positionals);
  const measurements: Measurement[] = [];
  for (const figure of chosen) {
    try {
      measurements.push(...(await measure(figure, host)));
    } catch (error) {
      // The other figures are useful all the same.
      console.error(`${figure.name}: could not be measured:`, error);
      process.exitCode = 2;
    }
  }

  const date = new Date().toISOString().slice(0, 10);
  const machine = thisMachine();
  const command = ["npm run bench", ...commandArguments(process.argv.slice(2))].join(" ");
  console.log(`${date}, ${describeMachine(machine)}, pi ${host.version}; \`${command}\`\n`);
  console.log(markdownTable(measurements));
  const results = measurements.map((measurement) => ({
    ...measurement,
    targets: measurement.targets.map((target) => ({ ...target, ...judge(measurement, target) })),
  }));
  const record = { date, machine, pi: host.version, command, results };
  writeFileSync(resultsPath, `${JSON.stringify(record, null, 2)}\n`);
  const missed = results.filter(({ targets }) => targets.some(({ passed }) => !passed));
  for (const { what } of missed) console.log(`\nmissed: ${what}`);
  if (missed.length > 0) process.exitCode ??= 1;
}

async function measure(figure: Figure, host: PiHost): Promise<Measurement[]> {
  const startedAt = performance.now();
  const progress = (text: string): void => console.error(`${figure.name}: ${text}`);
  const measurements = await figure.measure({ host, progress });
  progress(`done in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  return measurements;
}

function findHost(version: string): PiHost {
  const host = allHosts.find((candidate) => candidate.version === version);
  if (host) return host;
  const versions = allHosts.map((candidate) => candidate.version).join(", ");
  throw new Error(`--host is ${version}; there are ${versions}.`);
}

function chooseFigures(names: readonly string[]): readonly Figure[] {
  const unknown = names.find((name) => !figures.some((figure) => figure.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no figure ${unknown}; there are ${figures.map(({ name }) => name).join(", ")}.`,
    );
  }
  return names.length === 0 ? figures : figures.filter(({ name }) => names.includes(name));
}

function commandArguments(args: readonly string[]): string[] {
  return args.length === 0 ? [] : ["--", ...args];
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
