import type { TreeFacts } from "../../task/tree-facts.ts";

const SAMPLE_MS = 1_000;

/** What tasks take of the machine, looked at once a second, and only while it shows. */
export class TreeSamples {
  readonly #measure: (id: string) => Promise<TreeFacts | undefined>;
  readonly #changed: () => void;
  #latest: ReadonlyMap<string, TreeFacts> = new Map();
  #nextAtMs = 0;

  /** @param measure looks at one task; undefined for one without processes */
  constructor(measure: (id: string) => Promise<TreeFacts | undefined>, changed: () => void) {
    this.#measure = measure;
    this.#changed = changed;
  }

  of(id: string): TreeFacts | undefined {
    return this.#latest.get(id);
  }

  /** To be called again and again while these show. */
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
      // What cannot be read now does not show.
      const facts = await this.#measure(id).catch(() => undefined);
      if (facts) latest.set(id, facts);
    }
    this.#latest = latest;
    this.#changed();
  }
}
