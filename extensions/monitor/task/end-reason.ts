import { formatDuration } from "../../core/text/format.ts";
import { errorLabel } from "../../core/text/label.ts";
import type { Reader } from "../../core/text/reader.ts";
import { endText } from "../texts/ends.ts";

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

/** The words for the model. */
const STOPPED_BY: Readonly<Record<StoppedBy, string>> = {
  model: "you",
  command: endText.userCommand,
  panel: endText.userInPanel,
  extension: endText.extension,
  "other pi": endText.userElsewhere,
  shell: endText.userInShell,
};

const STOPPED_BY_TO_PERSON: Readonly<Partial<Record<StoppedBy, string>>> = {
  model: endText.agent,
  "other pi": endText.youElsewhere,
  shell: endText.youInShell,
};

/** The exit of a command by itself, or by a signal from elsewhere. */
export type ExitReason = Extract<EndReason, { kind: "exited" | "signaled" }>;

export function describeExit(reason: ExitReason): string {
  return reason.kind === "exited" ? endText.exited(reason.code) : endText.signaled(reason.signal);
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
      return endText.stoppedBy(STOPPED_BY[reason.by]);
    case "replaced":
      return endText.replacedBy(reason.by);
    case "timeout":
      return endText.deadline(timeoutText(reason.timeoutMs, kind));
    case "firehose":
      return endText.firehose(reason.linesPerSecond, reason.windowSeconds);
    case "memory":
      return endText.memory(reason.usedMib, reason.maxMib);
    case "until":
      return endText.until;
    case "failed":
      return `failed: ${errorLabel(reason.message)}`;
    case "session_end":
      return endText.withSession;
  }
}

/** Words the reason for a person, who would take the model's `you` for themselves, and types no parameters. */
export function describeEndToPerson(reason: EndReason, kind: "monitor" | "job"): string {
  switch (reason.kind) {
    // Only the model gets advice; a row on the screen has just room for the event.
    case "firehose":
      return endText.flood(reason.linesPerSecond, reason.windowSeconds);
    case "timeout":
      return endText.deadline(formatDuration(reason.timeoutMs));
    case "until":
      return endText.untilItsLine;
    case "stopped":
      return endText.stoppedBy(STOPPED_BY_TO_PERSON[reason.by] ?? "you");
    default:
      return describeEndReason(reason, kind);
  }
}

export function describeEndTo(reader: Reader, reason: EndReason, kind: "monitor" | "job"): string {
  return reader === "model" ? describeEndReason(reason, kind) : describeEndToPerson(reason, kind);
}
