import type { Change } from "../../core/files/versioned-file.ts";
import type { Loop } from "../loop.ts";

/** The place where loops are kept, which decides who shares them. */
export type Scope = "memory" | "session" | "project";

export const LOOPS_MAX = 25;

/** The loops of one scope. */
export interface Store {
  readonly scope: Scope;
  /** Returns the loops as they are now, which must not be changed. */
  read(): readonly Loop[];
  /**
   * Changes the loops while nobody else can: `change` gets them as the last process left them. It never
   * waits. If `change` throws, nothing is changed.
   * @throws the system's error if they cannot be kept
   */
  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value>;
}
