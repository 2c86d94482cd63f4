import { plural } from "../../core/text/format.ts";

/** Rows and lines of the transcript, the dock and the footer. */
export const rowText = {
  older: (tasks: number) => `… and ${plural(tasks, "older task")}`,
  nothingYet: "nothing printed yet",
  same: (times: number, since: string) => `the same ${plural(times, "time")} since ${since}`,
  foreign: " (started in another session)",
  hidden: (lines: number) => `… ${plural(lines, "more line")} in this row (ctrl+o)`,
  forNextRequest: "for the next request",
  forNextWake: "for the next wake",
  forNextPrompt: "for your next prompt",
  foreignCount: (foreign: number, all: number) =>
    `${foreign < all ? `${foreign} of them ` : all > 1 ? "all " : ""}from another session`,
  waitingFor: (awaited: number) => `waiting for ${plural(awaited, "task")}`,
};
