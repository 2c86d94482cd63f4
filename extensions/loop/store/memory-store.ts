import type { Change } from "../../core/files/versioned-file.ts";
import type { Loop } from "../loop.ts";
import type { Store } from "./store.ts";

const SLOT = Symbol.for("pi-monitor.loops");
/** Raised whenever `Loop` changes its shape. */
const VERSION = 1;

/** Survives a reload, after which every runtime loads its own copy of this module. Holds data only. */
const slots = globalThis as { [SLOT]?: { version: number; bySession: Map<string, Loop[]> } };

/** Loops that live as long as this process. */
export class MemoryStore implements Store {
  readonly scope = "memory";
  readonly #sessionId: string;

  constructor(sessionId: string) {
    this.#sessionId = sessionId;
  }

  read(): readonly Loop[] {
    return this.#bySession().get(this.#sessionId) ?? [];
  }

  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value> {
    const loops = structuredClone([...this.read()]);
    const value = change(loops);
    this.#bySession().set(this.#sessionId, loops);
    return { kind: "changed", value };
  }

  #bySession(): Map<string, Loop[]> {
    if (slots[SLOT]?.version !== VERSION) slots[SLOT] = { version: VERSION, bySession: new Map() };
    return slots[SLOT].bySession;
  }
}
