import type { Skipped } from "../pipeline/line.ts";

/** Tells how many lines of a range are not shown, and why: ` (7 cut, 4 not matching)`, or nothing. */
export function missingText(cutLines: number, skipped: Readonly<Skipped>): string {
  const parts = countsText([
    [cutLines, "cut"],
    [skipped.notMatching, "not matching"],
    [skipped.repeated, "repeated"],
    [skipped.suppressed, "suppressed"],
  ]);
  return parts === "" ? "" : ` (${parts})`;
}

/** `7 cut, 4 not matching`: lists the counts that are not zero. */
export function countsText(counts: readonly [number, string][]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}
