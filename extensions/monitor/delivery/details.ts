/**
 * The facts of a part of a message as data: for the rows of the terminal, which draw nothing else, for RPC
 * clients and for other extensions.
 */
export type EventDetails =
  | OutputDetails
  | OmittedDetails
  | NoticeDetails
  | RepeatsDetails
  | EndDetails
  | NoteDetails;

interface AnyDetails {
  kind: "output" | "omitted" | "notice" | "repeats" | "end" | "note";
  /** ISO 8601. */
  at: string;
  // Fields of single kinds stand here so that they can be read of all kinds.
  id?: string;
  seq?: number;
  firstLine?: number;
  lastLine?: number;
  counts?: Record<string, number>;
  durationMs?: number;
  signal?: string;
  endedIds?: readonly string[];
}

export interface TaskDetails extends AnyDetails {
  /** The task. */
  id: string;
  taskKind: "monitor" | "job";
  description: string;
  /** Set if another session started the task. */
  isForeign?: true;
}

/** Withheld batches that said the same as the one before. */
export interface RepeatsFact {
  times: number;
  /** ISO 8601. */
  since: string;
}

export interface OutputDetails extends TaskDetails {
  kind: "output";
  seq: number;
  firstLine: number;
  lastLine: number;
  /** The event's own lines by category. */
  counts: Record<string, number>;
  /** The lines by category that were left out between the last event and this one; missing for none. */
  skippedBefore?: Record<string, number>;
  /** The shown lines; untrusted. */
  lines: readonly string[];
  repeatsBefore?: RepeatsFact;
  /** Missing if nothing was kept. */
  stdoutPath?: string;
}

/** Output events that had no room. */
export interface OmittedDetails extends TaskDetails {
  kind: "omitted";
  /** The number of events. */
  times: number;
  firstLine: number;
  lastLine: number;
  counts: Record<string, number>;
  /** Missing if nothing was kept. */
  stdoutPath?: string;
}

/** A line of the product's own. */
export interface NoticeDetails extends TaskDetails {
  kind: "notice";
  /** In words for a person. */
  text: string;
  /** The quoted lines of the command; untrusted. */
  lines: readonly string[];
}

export interface RepeatsDetails extends TaskDetails, RepeatsFact {
  kind: "repeats";
}

export interface EndFacts {
  reason: string;
  exitCode?: number;
  signal?: string;
  durationMs: number;
  /** Set for a monitor; missing if nothing was kept. */
  stdoutPath?: string;
  stderrPath?: string;
  /** Set for a job; missing if nothing was kept. */
  logPath?: string;
  /** All lines by category. */
  counts: Record<string, number>;
}

export interface EndDetails extends Omit<TaskDetails, keyof EndFacts>, EndFacts {
  kind: "end";
  /** The reason in words for a person. */
  reasonText: string;
  /** Facts about its lines, processes and logs, each complete in itself. */
  account: readonly string[];
  /** The quoted last lines of stdout and of stderr; untrusted. */
  lines: readonly string[];
  stderrLines: readonly string[];
  /** The bytes printed to stderr; missing if there is no such log. */
  stderrBytes?: number;
  repeatsBefore?: RepeatsFact;
  /** The prompt that the model gave itself for the end. */
  then?: string;
}

/** A text of the product's own about no single task. */
export interface NoteDetails extends AnyDetails {
  kind: "note";
  /** In words for a person; may have several lines. */
  text: string;
  /** The tasks that it reports as ended. */
  endedIds?: readonly string[];
  /** Set if the person is told in another way, or knows it: then no row shows it. */
  isForModelAlone?: true;
}

/** Tells whether the person sees a row of the event. */
export function isShown(event: EventDetails): boolean {
  return event.kind !== "note" || event.isForModelAlone !== true;
}
