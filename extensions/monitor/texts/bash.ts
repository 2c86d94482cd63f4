import { commandLabel } from "../../core/text/label.ts";

/** What becomes of the calls of pi's own bash. */
export const bashText = {
  nothingInForeground: "No command is running in the foreground.",
  moved: (id: string, command: string) => `Moved to the background as job ${id}: ${commandLabel(command)}`,
  leftWriting: (message: string, exitCode: number, seconds: number) =>
    `${message}. The shell exited with code ${exitCode} after ${seconds} seconds, ` +
    "but background processes it started kept writing output until the timeout.",
  justEnding: "The command has just ended, or is being ended.",
  moveHint: "/bg moves this to the background",
  moveKey: "to move this to the background",
};
