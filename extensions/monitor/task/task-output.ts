import type { EndReason } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import type { TaskLog } from "./task-log.ts";

/** The newest that a source has printed, cleaned. */
export interface LastLine {
  text: string;
  /** In ms since the epoch. */
  atMs: number;
  /** Whether its line feed has not come: it may be a question. */
  isOpen: boolean;
}

/** What a task makes of what its source says: in this, monitors and jobs differ. */
export interface TaskOutput<Rest extends object = object> {
  /** What takes in the chunks of each stream: that of stdout, or of all, first. */
  readonly sinks: readonly OutputSink[];
  /** The one of stdout, or of all streams, first. */
  readonly logs: readonly [TaskLog, ...TaskLog[]];
  /** Resolves with the system's error when one of them is lost. */
  readonly lost: Promise<Error>;
  readonly linesPrinted: number;
  readonly lastLine: LastLine | undefined;
  /** Of each stream, if there is one: what has come of a line that has not ended, cleaned. */
  readonly openLines: readonly string[];
  /** What became of its lines, for the record. */
  readonly account: object;
  /** The source has ended, and begins again: what was open is a line. @param text a line for the log */
  beginAgain(text: string): Promise<void>;
  /** What it has got so far is in the logs. */
  flush(): Promise<void>;
  /** Nobody gets the output that nobody has seen, or that still comes. */
  discardRest(): void;
  /** Takes in what is open, closes the logs and keeps the facts alone. @returns what it leaves to the end */
  finish(reason: EndReason): Promise<Rest>;
}
