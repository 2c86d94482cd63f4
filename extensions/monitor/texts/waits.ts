import { formatDuration, plural } from "../../core/text/format.ts";

/** What monitor_wait gives. */
export const waitText = {
  aborted: "The wait was aborted; what was waited for runs on.",
  withoutReady: (id: string, name: string) =>
    `${id} ${name} was started without ready, so nobody knows when it is; ` +
    'wait for "event" or "end", or give ready with the start.',
  nothingRuns: "Nothing is running, so there is nothing to wait for.",
  nothingExpected: (untold: string) => `Of what is running, nothing is expected to become ready: ${untold}.`,
  somethingElse: (waited: string) => `Something else happened while you waited ${waited}:`,
  userSpoke: (waited: string) => `The user has spoken; you waited ${waited}.`,
  nothingYet: (waitedMs: number, waited: string, status: string) =>
    `Nothing after ${formatDuration(waitedMs)} of waiting ${waited}.\n${status}`,
  sessionOver: "The wait was ended with the session.",
  forReady: (ids: string) => `for ${ids} to be ready`,
  forEvent: (ids: string) => `for an event of ${ids}`,
  forEnd: (ids: string) => `for the end of ${ids}`,
  hasEnded: (name: string, end: string) => `${name} has ended: ${end}`,
  runsSince: (ageMs: number) => `has been running for ${formatDuration(ageMs)}`,
  printed: (lines: number, agoMs: number) =>
    `has printed ${plural(lines, "line")}, the last ${formatDuration(agoMs)} ago:`,
  printedNothing: (toStdoutOnly: boolean) =>
    toStdoutOnly ? "has printed nothing to stdout" : "has printed nothing",
  notReady: "is not ready yet",
};
