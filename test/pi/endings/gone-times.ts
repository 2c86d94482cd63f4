interface Cell {
  host: string;
  ending: string;
  tree: string;
  goneMs: number;
}

/** Filled by each ending: the time until the last process of a tree was gone. */
export const cells: Cell[] = [];

export function report(all: readonly Cell[]): string {
  const endingNames = [...new Set(all.map(({ ending }) => ending))];
  const rows = endingNames.map((name) => {
    const times = all
      .filter(({ ending }) => ending === name)
      .map(({ goneMs }) => goneMs)
      .sort((a, b) => a - b);
    const left = times.filter((ms) => ms === Number.POSITIVE_INFINITY).length;
    const median = times[Math.floor(times.length / 2)] ?? 0;
    return `${name}: ${times.length} cells, ${left} with survivors, gone after ${Math.round(median)} ms (median), ${Math.round(times.at(-1) ?? 0)} ms (max)`;
  });
  const slowest = [...all].sort((a, b) => b.goneMs - a.goneMs).slice(0, 5);
  return [
    `${all.length} cells`,
    ...rows,
    `slowest: ${slowest.map((cell) => `${cell.ending} / ${cell.tree} ${Math.round(cell.goneMs)} ms`).join("; ")}`,
  ].join("\n");
}
