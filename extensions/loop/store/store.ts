import type { Change } from "../../core/files/versioned-file.ts";
import type { Loop } from "../loop.ts";

/** Where loops are kept, and who shares them. */
export type Scope = "memory" | "session" | "project";

export const LOOPS_MAX = 25;

/** The loops of one scope. */
export interface Store {
  readonly scope: Scope;
  /** The loops as they are now; not to be changed. */
  read(): readonly Loop[];
  /**
   * Changes the loops, and nobody else meanwhile: within `change`, they are as the last process left them.
   * Never waits. If `change` throws, nothing is changed.
   * @throws Error of the system if they cannot be kept
   */
  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value>;
}
