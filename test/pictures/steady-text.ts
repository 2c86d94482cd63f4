/** Replaces the parts that differ from run to run, so that a redrawn picture is the same. */
export class SteadyText {
  readonly #ids = new Map<string, string>();
  readonly #times = new Map<string, string>();

  /** @returns a text of the same length */
  of(row: string): string {
    return row
      .replace(/\bm[2-9bcdfghjkmnpqrstvwxz]{3}\b/g, (id) =>
        steady(this.#ids, id, (count) => `m7k${2 + count}`),
      )
      .replace(/\b\d\d:\d\d:\d\d\b/g, (time) =>
        steady(this.#times, time, (count) => `10:18:${String(20 + count).padStart(2, "0")}`),
      )
      .replace(/\b\d+\.\d(?= MiB)/g, (amount) => "112.4".slice(-amount.length))
      .replace(/\b\d+\.\ds(?= of processor time)/g, (time) => "0.3s".padStart(time.length, "1"))
      .replace(/pid \d+/g, (pid) => "pid 3812".padEnd(pid.length).slice(0, pid.length));
  }
}

/** Returns the nth name for the nth new key. */
function steady(known: Map<string, string>, key: string, nameOf: (count: number) => string): string {
  const name = known.get(key) ?? nameOf(known.size);
  known.set(key, name);
  return name;
}
