import { errorLabel } from "../../core/text/label.ts";

/** The person or program that asked for a stop. */
export type StoppedBy = "model" | "command" | "panel" | "extension" | OutsideStopper;

/** The place from which a person stopped a task of another pi. */
export type OutsideStopper = "other pi" | "shell";

/** The reason for the end of a task; exactly one applies. */
export type EndReason =
  | { kind: "exited"; code: number }
  /** The signal came from elsewhere. */
  | { kind: "signaled"; signal: NodeJS.Signals }
  | { kind: "stopped"; by: StoppedBy }
  | { kind: "replaced"; by: string }
  | { kind: "timeout"; timeoutMs: number }
  | { kind: "firehose"; linesPerSecond: number; windowSeconds: number }
  | { kind: "memory"; maxMib: number; usedMib: number }
  /** The awaited last line came. */
  | { kind: "until" }
  | { kind: "failed"; message: string }
  | { kind: "session_end" };

const SIGNAL = /^SIG[A-Z0-9]+$/;
const ID = /^[a-z0-9]+$/;

/** Tells whether a value from a file, which may be anything, is an end reason. */
export function isEndReason(value: unknown): value is EndReason {
  const reason = (value ?? {}) as EndReason;
  switch (reason.kind) {
    case "exited":
      return Number.isFinite(reason.code);
    case "signaled":
      return SIGNAL.test(reason.signal);
    case "stopped":
      return Object.hasOwn(STOPPED_BY, reason.by);
    case "replaced":
      return ID.test(reason.by);
    case "timeout":
      return Number.isFinite(reason.timeoutMs);
    case "firehose":
      return Number.isFinite(reason.linesPerSecond) && Number.isFinite(reason.windowSeconds);
    case "memory":
      return Number.isFinite(reason.maxMib) && Number.isFinite(reason.usedMib);
    case "failed":
      return typeof reason.message === "string";
    case "until":
    case "session_end":
      return true;
    default:
      return false;
  }
}

/** Tells whether the command itself ended badly, so that its last words matter. */
export function isFailure(reason: EndReason): boolean {
  switch (reason.kind) {
    case "exited":
      return reason.code !== 0;
    case "signaled":
    case "timeout":
    case "firehose":
    case "memory":
    case "failed":
      return true;
    case "stopped":
    case "replaced":
    case "until":
    case "session_end":
      return false;
  }
}

/** Tells whether pi-monitor ended it, and it did not end by itself or by a signal from elsewhere. */
export function isEndedByUs({ kind }: EndReason): boolean {
  return kind !== "exited" && kind !== "signaled";
}

/** The reader of a text: the model's `you` is not a person's. */
export type Reader = "model" | "person";

/** The words for the model. */
const STOPPED_BY: Readonly<Record<StoppedBy, string>> = {
  model: "you",
  command: "the user's command",
  panel: "the user in the panel",
  extension: "an extension",
  "other pi": "the user, from another pi",
  shell: "the user, from a shell",
};

const STOPPED_BY_TO_PERSON: Readonly<Partial<Record<StoppedBy, string>>> = {
  model: "the model",
  "other pi": "you, from another pi",
  shell: "you, from a shell",
};

/** The exit of a command by itself, or by a signal from elsewhere. */
export type ExitReason = Extract<EndReason, { kind: "exited" | "signaled" }>;

export function describeExit(reason: ExitReason): string {
  return reason.kind === "exited"
    ? `exited with code ${reason.code}`
    : `ended by signal ${reason.signal} from outside`;
}

/** Names the parameter as the tool that started the task has it. */
function timeoutText(timeoutMs: number, kind: "monitor" | "job"): string {
  return kind === "job" ? `timeout_seconds ${timeoutMs / 1_000}` : `timeout_ms ${timeoutMs}`;
}

/** Words the reason to follow the heading of an end event: `exited with code 3`. */
export function describeEndReason(reason: EndReason, kind: "monitor" | "job"): string {
  switch (reason.kind) {
    case "exited":
    case "signaled":
      return describeExit(reason);
    case "stopped":
      return `stopped by ${STOPPED_BY[reason.by]}`;
    case "replaced":
      return `replaced by ${reason.by}`;
    case "timeout":
      return `stopped at its deadline (${timeoutText(reason.timeoutMs, kind)})`;
    case "firehose":
      return (
        `stopped as firehose: more than ${reason.linesPerSecond} lines per second ` +
        `over ${reason.windowSeconds} s, without a break of ${reason.windowSeconds} s`
      );
    case "memory":
      return `stopped: it took ${reason.usedMib} MiB of memory (memoryMaxMiB ${reason.maxMib})`;
    case "until":
      return "ended with the line that it was to run for (until)";
    case "failed":
      return `failed: ${errorLabel(reason.message)}`;
    case "session_end":
      return "ended with the session";
  }
}

/** Words the reason for a person, who would take the model's `you` for themselves. */
export function describeEndToPerson(reason: EndReason, kind: "monitor" | "job"): string {
  // Only the model gets advice; a row on the screen has just room for the event.
  if (reason.kind === "firehose") {
    return `stopped: more than ${reason.linesPerSecond} lines/s for ${reason.windowSeconds} s`;
  }
  if (reason.kind !== "stopped") return describeEndReason(reason, kind);
  return `stopped by ${STOPPED_BY_TO_PERSON[reason.by] ?? "you"}`;
}

export function describeEndTo(reader: Reader, reason: EndReason, kind: "monitor" | "job"): string {
  return reader === "model" ? describeEndReason(reason, kind) : describeEndToPerson(reason, kind);
}
