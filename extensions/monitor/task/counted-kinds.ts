import { plural } from "../../core/text/format.ts";

const KINDS = ["monitor", "job"] as const;

/** Returns `2 monitors` and `1 job`, always in this order. */
export function countedKinds(tasks: readonly { kind: string }[]): string[] {
  return KINDS.flatMap((kind) => {
    const { length } = tasks.filter((task) => task.kind === kind);
    return length > 0 ? [plural(length, kind)] : [];
  });
}
