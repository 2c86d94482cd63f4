import type { ReadyFacts } from "./ready-watch.ts";

/** How far the run of a task is that tells when it is ready. */
export type Readiness =
  /** Nobody has said when it would be. */
  | { kind: "unknown" }
  /** @member isLate it was expected by now */
  | { kind: "expected"; isLate: boolean }
  | { kind: "ready"; facts: ReadyFacts };

/** Whether the run has ended, or goes on, without having become ready. */
export function isUnready({ kind }: Readiness): boolean {
  return kind === "expected";
}
