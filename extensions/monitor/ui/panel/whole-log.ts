import { IndexedLog } from "./indexed-log.ts";
import type { LogText } from "./log-text.ts";

/** The whole of a log, of which only the end is open so far. */
export class WholeLog {
  readonly #open: () => Promise<LogText>;
  #log: Promise<IndexedLog> | undefined;
  #isThere = false;
  #isTaken = false;

  constructor(open: () => Promise<LogText>) {
    this.#open = open;
  }

  /** Opens it beside other work. @returns whether it is there, or could not be opened */
  begin(): boolean {
    if (!this.#log) {
      this.#log = IndexedLog.open(this.#open);
      const settled = (): void => {
        this.#isThere = true;
      };
      // Who takes it learns of a failure.
      this.#log.then(settled, settled);
    }
    return this.#isThere;
  }

  /** Waits until it is there, or could not be opened. */
  async settled(): Promise<void> {
    this.begin();
    await this.#log?.catch(() => {});
  }

  /**
   * Waits for the log, which is the caller's from then on.
   * @returns undefined if it is another caller's
   * @throws the system's error if it could not be opened; the next call tries again
   */
  async take(): Promise<IndexedLog | undefined> {
    this.begin();
    try {
      const log = await this.#log;
      if (this.#isTaken) return undefined;
      this.#isTaken = true;
      return log;
    } catch (error) {
      this.#log = undefined;
      this.#isThere = false;
      throw error;
    }
  }

  /** Closes the log unless it was taken. */
  drop(): void {
    if (this.#log)
      void this.take().then(
        (log) => log?.close(),
        () => {},
      );
    else this.#isTaken = true;
  }
}
