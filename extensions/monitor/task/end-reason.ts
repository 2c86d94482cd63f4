/** Who asked for a stop. */
export type StoppedBy = "model" | "command" | "panel";

/** Why a task ended; exactly one applies. */
export type EndReason =
  | { kind: "exited"; code: number }
  /** A signal from elsewhere. */
  | { kind: "signaled"; signal: NodeJS.Signals }
  | { kind: "stopped"; by: StoppedBy }
  | { kind: "replaced"; by: string }
  | { kind: "timeout"; timeoutMs: number }
  | { kind: "firehose"; linesPerSecond: number; windowSeconds: number }
  | { kind: "failed"; message: string }
  | { kind: "session_end" };

/** Whether the command itself ended badly, so that its last words matter. */
export function isFailure(reason: EndReason): boolean {
  switch (reason.kind) {
    case "exited":
      return reason.code !== 0;
    case "signaled":
    case "timeout":
    case "firehose":
    case "failed":
      return true;
    case "stopped":
    case "replaced":
    case "session_end":
      return false;
  }
}

/** The model reads it. */
const STOPPED_BY: Readonly<Record<StoppedBy, string>> = {
  model: "you",
  command: "the user's command",
  panel: "the user in the panel",
};

/** As it follows the heading of an end event: `exited with code 3`. */
export function describeEndReason(reason: EndReason): string {
  switch (reason.kind) {
    case "exited":
      return `exited with code ${reason.code}`;
    case "signaled":
      return `ended by signal ${reason.signal} from outside`;
    case "stopped":
      return `stopped by ${STOPPED_BY[reason.by]}`;
    case "replaced":
      return `replaced by ${reason.by}`;
    case "timeout":
      return `stopped at its deadline (timeout_ms ${reason.timeoutMs})`;
    case "firehose":
      return (
        `stopped as firehose: more than ${reason.linesPerSecond} lines per second ` +
        `over ${reason.windowSeconds} s, without a break of ${reason.windowSeconds} s`
      );
    case "failed":
      return `failed: ${reason.message}`;
    case "session_end":
      return "ended with the session";
  }
}

/** The same for a person, who would take the model's `you` for themselves. */
export function describeEndToPerson(reason: EndReason): string {
  if (reason.kind !== "stopped") return describeEndReason(reason);
  return `stopped by ${reason.by === "model" ? "the model" : "you"}`;
}
