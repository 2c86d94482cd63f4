import { formatSeconds, plural } from "../../core/text/format.ts";
import type { Reader } from "../../core/text/reader.ts";
import type { StartedBy } from "../task/started-by.ts";

const STARTERS: Readonly<Record<Reader, Readonly<Record<StartedBy, string>>>> = {
  model: { model: "you", user: "the user", extension: "an extension" },
  person: { model: "the agent", user: "you", extension: "an extension" },
};

/** The state of a task's run. */
export const runFactText = {
  /** Who started a task, in words for the reader. */
  starter: (by: StartedBy, isForeign: boolean, reader: Reader) =>
    `${STARTERS[reader][by]}${isForeign ? " in another session" : ""}`,
  leftOut: (bytes: number) => `${bytes} bytes of overlong lines left out`,
  aboutToStart: "about to start again",
  startedAgain: (restarts: number) => `started again ${plural(restarts, "time")}`,
  restarted: (restarts: number) => `restarted ${restarts}×`,
  ready: "ready",
  notReady: (isLate: boolean) => (isLate ? "not ready in time" : "not ready yet"),
  readyAfter: (afterMs: number) => `ready after ${formatSeconds(afterMs)}`,
};
