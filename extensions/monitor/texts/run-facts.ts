import { formatSeconds, plural } from "../../core/text/format.ts";

/** The state of a task's run. */
export const runFactText = {
  aboutToStart: "about to start again",
  startedAgain: (restarts: number) => `started again ${plural(restarts, "time")}`,
  notReady: (isLate: boolean) => (isLate ? "not ready in time" : "not ready yet"),
  readyAfter: (afterMs: number) => `ready after ${formatSeconds(afterMs)}`,
};
