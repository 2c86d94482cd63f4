import type { Measurement, Reference, Target, Unit } from "./figure.ts";
import { judge, statistics } from "./judge.ts";
import { ratios, summarize } from "./statistics.ts";

const columns = [
  "figure",
  "measured: median [quartiles]",
  "reference in the same run",
  "measured / reference",
  "target",
  "reached",
];

/** Makes a Markdown table; a measurement with several references or targets takes as many rows. */
export function markdownTable(measurements: readonly Measurement[]): string {
  const rows = [columns, columns.map(() => "---"), ...measurements.flatMap(rowsOf)];
  return rows.map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`).join("\n");
}

function rowsOf(measurement: Measurement): string[][] {
  const { what, conditions, unit, samples, references, targets } = measurement;
  const count = Math.max(1, references.length, targets.length);
  return Array.from({ length: count }, (_, index) => {
    const head = conditions === "" ? what : `${what} (${conditions})`;
    const isFirst = index === 0;
    return [
      isFirst ? head : "",
      isFirst ? spread(samples, unit) : "",
      ...referenceCells(measurement, references[index]),
      ...targetCells(measurement, targets[index]),
    ];
  });
}

function referenceCells({ samples, unit, targets }: Measurement, reference: Reference | undefined): string[] {
  if (!reference) return ["", ""];
  const compared = ratios(samples, reference.samples);
  // A reference of zero, such as no processor time, has no ratio.
  const ratio = compared.every(Number.isFinite) ? withoutUnit(compared) : "–";
  return [`${reference.name}: ${spread(reference.samples, unit)}${rareCases(targets, reference)}`, ratio];
}

/** Tells what the reference reaches of a target that is about rare cases. */
function rareCases(targets: readonly Target[], { samples }: Reference): string {
  const [target] = targets;
  if (target?.kind !== "value" || target.statistic === "median") return "";
  return `, ${target.statistic} ${formatNumber(statistics[target.statistic](samples))}`;
}

function targetCells(measurement: Measurement, target: Target | undefined): string[] {
  if (!target) return ["", ""];
  const { reached = Number.NaN, passed } = judge(measurement, target);
  const verdict = passed ? "pass" : "**MISS**";
  if (target.kind === "assertions") return ["as tested", passed ? verdict : `${verdict}: ${target.failure}`];
  const bound = `${target.statistic} ${target.bound === "at least" ? "≥" : "≤"}`;
  const limit = formatNumber(target.limit);
  const value = formatNumber(reached);
  const sign = reached < 0 ? "" : "+ ";
  switch (target.kind) {
    case "value":
      return [`${bound} ${limit} ${measurement.unit}`, `${value} ${measurement.unit}, ${verdict}`];
    case "ratio":
      return [`${bound} ${limit} × ${target.reference}`, `${value} ×, ${verdict}`];
    case "difference":
      return [
        `${bound} ${target.reference} + ${limit} ${measurement.unit}`,
        `${sign}${value} ${measurement.unit}, ${verdict}`,
      ];
  }
}

function spread(samples: readonly number[], unit: Unit): string {
  return `${withoutUnit(samples)} ${unit}`;
}

function withoutUnit(samples: readonly number[]): string {
  const { median, q1, q3 } = summarize(samples);
  const middle = formatNumber(median);
  return samples.length === 1 ? middle : `${middle} [${formatNumber(q1)}–${formatNumber(q3)}]`;
}

/** Formats three significant digits, large numbers in thousands or millions. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e6) return `${significant(value / 1e6)} M`;
  if (magnitude >= 1e5) return `${significant(value / 1e3)} k`;
  return significant(value);
}

function significant(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(Math.abs(value) >= 1 ? 3 : 2)));
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}
