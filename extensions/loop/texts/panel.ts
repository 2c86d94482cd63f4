import { plural } from "../../core/text/format.ts";

/** Loops in the panel and in the footer. */
export const panelText = {
  runNow: "run now",
  deletesIt: "deletes it",
  empty: "There is no loop. n makes one, as /loop does: 10m check the build",
  counted: (count: number) => plural(count, "loop"),
  lastRun: (time: string) => `  last run: ${time}`,
  next: (whose: string, time: string, reason: string) => `, ${whose}next at ${time}${reason}`,
};
