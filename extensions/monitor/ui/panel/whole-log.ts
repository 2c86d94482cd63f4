import { IndexedLog } from "./indexed-log.ts";
import type { LogText } from "./log-text.ts";

/** The whole of a log, of which only the end is open so far. */
export class WholeLog {
  readonly #open: () => Promise<LogText>;
  /** Resolves with undefined if it could not be opened: then the end has to do. */
  #log: Promise<IndexedLog | undefined> | undefined;
  #isThere = false;
  #isTaken = false;

  constructor(open: () => Promise<LogText>) {
    this.#open = open;
  }

  /** Opens it beside other work. @returns whether it is there */
  begin(): boolean {
    this.#log ??= IndexedLog.open(this.#open)
      .catch(() => undefined)
      .finally(() => {
        this.#isThere = true;
      });
    return this.#isThere;
  }

  /** Waits for the log, which is the caller's from then on; undefined if there is none, or not any more. */
  async take(): Promise<IndexedLog | undefined> {
    this.begin();
    const log = await this.#log;
    if (this.#isTaken) return undefined;
    this.#isTaken = true;
    return log;
  }

  /** Closes the log unless it was taken. */
  drop(): void {
    if (this.#log) void this.take().then((log) => log?.close());
    else this.#isTaken = true;
  }
}
