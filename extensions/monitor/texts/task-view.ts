import { formatTime } from "../../core/text/format.ts";

/** A task's facts, as the panel and rows show them. */
export const viewText = {
  started: (startedAtMs: number, startedBy: string) => `started ${formatTime(startedAtMs)} by ${startedBy}`,
  protected: "protected: only you stop it",
};
