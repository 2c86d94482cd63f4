import type { WrittenFile } from "../../core/files/capped-file.ts";
import type { Arrivals } from "./arrivals.ts";
import type { EndReason } from "./end-reason.ts";
import type { OutputSink } from "./output-reader.ts";
import type { TaskLog } from "./task-log.ts";

/** The newest printed line, cleaned. */
export interface LastLine {
  text: string;
  /** In ms since the epoch. */
  atMs: number;
  /** Whether its line feed has not come: it may be a question. */
  isOpen: boolean;
}

/** The output of a task. Monitors and jobs differ in it. */
export interface TaskOutput<Rest extends object = object> {
  /** The sinks for the chunks of each stream: that of stdout, or of all output, comes first. */
  readonly sinks: readonly OutputSink[];
  /** The log of stdout, or of all streams, comes first. */
  readonly logs: readonly [TaskLog, ...TaskLog[]];
  /** The files of each log, which tell whether somebody has cut it. */
  readonly written: readonly (readonly WrittenFile[])[];
  /** When the lines of each log came. */
  readonly arrivals: readonly Arrivals[];
  /** Resolves with the system's error when one of them is lost, while the source runs. */
  readonly lost: Promise<Error>;
  readonly linesPrinted: number;
  readonly lastLine: LastLine | undefined;
  /** The unfinished line of each stream that has one, cleaned. */
  readonly openLines: readonly string[];
  /** The account of its lines, for the record. */
  readonly account: object;
  /** Ends the open line, because the source begins again. @param text a line for the log */
  beginAgain(text: string): Promise<void>;
  /** Resolves when all output so far is in the logs. */
  flush(): Promise<void>;
  /** Drops the output that nobody has seen, and all further output. */
  discardRest(): void;
  /** Takes in the rest, closes the logs and keeps only facts. @returns its part of the end */
  finish(reason: EndReason): Promise<Rest>;
}
