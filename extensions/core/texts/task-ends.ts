/** Ends that are said of a task wherever it is told. */
export const taskEnd = {
  untilItsLine: "ended with the line that it was to run for",
  withSession: "ended with the session",
};

/** How a task ended, by the reason in its event on the bus; the features that hear of it say it alike. */
const ENDED: Readonly<Record<string, string>> = {
  stopped: "was stopped",
  replaced: "was replaced",
  timeout: "was stopped at its deadline",
  firehose: "was stopped for printing too much",
  memory: "was stopped for taking too much memory",
  until: taskEnd.untilItsLine,
  failed: "failed",
  session_end: taskEnd.withSession,
};

/**
 * Says how a task ended, to model and person alike.
 * @param reason anything, since everybody may send on the bus
 * @returns undefined for a reason of an unknown version
 */
export function endedText(reason: unknown): string | undefined {
  return typeof reason === "string" && Object.hasOwn(ENDED, reason) ? ENDED[reason] : undefined;
}
