/** How a task ended, by the reason in its event. */
const ENDED: Readonly<Record<string, string>> = {
  stopped: "was stopped",
  replaced: "was replaced",
  timeout: "was stopped at its deadline",
  firehose: "was stopped, since it printed too many lines,",
  memory: "was stopped, since it took too much memory,",
  until: "ended with the line that it was to run for",
  failed: "failed",
  session_end: "ended with the session",
};

/** What the row of a loop's run says of a task's event. */
export const eventText = {
  exited: (code: number) => `exited with code ${code}`,
  signaled: (signal: string) => `ended by signal ${signal} from outside`,
  /** @returns undefined for a reason of an unknown version */
  ended: (reason: string) => (Object.hasOwn(ENDED, reason) ? ENDED[reason] : undefined),
};
