import { errorLabel } from "../../core/text/label.ts";

/** What the model's calls give. */
export const callText = {
  adoptNeedsId: "adopt needs an id: that of a running task of another session.",
  /** @param wakes as `wakeText` says it */
  adopted: (wasForeign: boolean, id: string, name: string, wakes: string) =>
    wasForeign
      ? `Adopted ${id} ${name}: it belongs to this session now, and ${wakes === "never" ? "never wakes you" : `wakes you ${wakes}`}.`
      : `${id} ${name} belongs to this session already: nothing has changed.`,
  notSeen: ": pi exits with this run, and it will not be seen",
  howeverLong: (timeoutMs: number | undefined) =>
    timeoutMs === undefined ? ", however long it runs: give timeout_seconds, or stop it" : "",
  endWakesYou: (when: string, hasReady: boolean, ofRun: string) =>
    `Its end wakes you: ${when}${hasReady ? ", and so does that it is ready, or late" : ""}${ofRun}`,
  runIsHeld: (bound: string) => `; the end of this run is held for that${bound}`,
  inAnyCase: "in any case",
  unlessZero: "unless it exits with code 0",
  onlyIfZero: "only if it exits with code 0",
  startedJob: (id: string, name: string | undefined) => `Started job ${id}${name ? ` ${name}` : ""}`,
  startedMonitor: (id: string, name: string) => `Started monitor ${id} ${name}`,
  deadline: (deadline: string, ignoredTimeout: boolean) =>
    `Deadline: ${deadline}${ignoredTimeout ? "; timeout_ms is ignored, since it is persistent" : ""}`,
  replaces: (id: string) => `It replaces ${id}, which is stopped`,
  noDeadline: "none; it runs until it is stopped or the session ends",
  neverInPrint: "never: pi exits at the end of this run, and what comes after that will not be seen",
  whileRunLasts:
    "while this run lasts; being persistent it does not hold the run, and what comes after it will not be seen",
  heldRun: (when: string) => `${when}; the end of this run is held for that`,
  wakesYou: (when: string) => `Wakes you: ${when}`,
  neverWakes: "never; you see its events when you next run",
  wakesWhen: (when: string) => `${when}; you see its other events when you next run`,
  everyEvent: "with every event and when it ends",
  whenItEnds: (hasReady: boolean) =>
    hasReady ? "when it is ready, or late, and when it ends" : "when it ends",
  thenDiscarded: "its then is discarded",
  /** @param stopped those that the command `stopsAll` stops: some ids, none, or "them" */
  jobsRunOn: (ids: string, stopped: string, stopsAll: string) =>
    `Jobs run on: ${ids}.${stopped === "" ? "" : ` ${stopsAll} stops ${stopped}.`}`,
  noneRuns: (kind: string) => `No ${kind} is running.`,
  noneStopped: (word: string, ids: string) =>
    `Nothing is running that "${word}" stops. Running, and not stopped with "${word}": ${ids}.`,
  nothingPrinted: "nothing printed",
  bytesInAll: (totalBytes: number) => `${totalBytes} bytes in all`,
  jobHasOneLog: (id: string, jobLogs: string) =>
    `${id} is a job: its stderr is in its one log. Use ${jobLogs === "bg_logs" ? jobLogs : `${jobLogs} ${id}`}.`,
  noStderr: (id: string) => `${id} has printed nothing to stderr`,
  stderr: (id: string, facts: readonly string[]) => `stderr of ${id}: ${facts.join("; ")}`,
  logUnreadable: (path: string, error: unknown) => `The log ${path} could not be read: ${errorLabel(error)}`,
  partOfLine: (isTail: boolean, maxBytes: number) =>
    `${isTail ? "the end of its last" : "the beginning of its first"} line, which alone does not fit into ${maxBytes} bytes`,
  doesNotFit: (isTail: boolean, maxBytes: number) =>
    `what ${isTail ? "is before" : "follows"} does not fit into ${maxBytes} bytes`,
  screen: (
    task: string,
    columns: number,
    rows: number,
    cursor: { row: number; column: number } | undefined,
  ) =>
    `screen of ${task}, ${columns} × ${rows}: ` +
    (cursor ? `cursor at row ${cursor.row}, column ${cursor.column}` : "blank"),
  noScreen: (id: string) =>
    `from is "screen", but ${id} has no terminal: it was started without pty: true. Allowed are "tail" and "head".`,
};
