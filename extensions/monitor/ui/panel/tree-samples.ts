import type { TreeFacts } from "../../task/tree-facts.ts";

const SAMPLE_MS = 1_000;

/** Measures the usage of tasks once a second, and only while it shows. */
export class TreeSamples {
  readonly #measure: (id: string) => Promise<TreeFacts | undefined>;
  readonly #changed: () => void;
  #latest: ReadonlyMap<string, TreeFacts> = new Map();
  #nextAtMs = 0;

  /** @param measure measures one task; undefined for one without processes */
  constructor(measure: (id: string) => Promise<TreeFacts | undefined>, changed: () => void) {
    this.#measure = measure;
    this.#changed = changed;
  }

  of(id: string): TreeFacts | undefined {
    return this.#latest.get(id);
  }

  /** Measures if it is time; call it again and again while these tasks show. */
  look(ids: readonly string[]): void {
    const nowMs = performance.now();
    if (nowMs < this.#nextAtMs || ids.length === 0) return;
    this.#nextAtMs = Number.POSITIVE_INFINITY;
    void this.#sample(ids).finally(() => {
      this.#nextAtMs = performance.now() + SAMPLE_MS;
    });
  }

  async #sample(ids: readonly string[]): Promise<void> {
    const latest = new Map<string, TreeFacts>();
    for (const id of ids) {
      // Values that cannot be read now do not show.
      const facts = await this.#measure(id).catch(() => undefined);
      if (facts) latest.set(id, facts);
    }
    this.#latest = latest;
    this.#changed();
  }
}
