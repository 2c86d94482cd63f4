import { errorLabel, quotedLabel } from "../../core/text/label.ts";

/** Enough to know it by. */
const TITLE_CHARS = 40;

const named = (title: string): string => quotedLabel(title, TITLE_CHARS);

/** What is done from the panel. */
export const actText = {
  connected: (title: string) => `Connected to ${named(title)}. Ctrl+] goes back to pi; the program goes on.`,
  hasClosed: (title: string) => `${named(title)} has closed its terminal.`,
  left: (title: string) => `Left ${named(title)}; it goes on.`,
  lineKeys: "enter sends the line, ctrl+d ends the input, esc leaves",
  inputEnded: "Its input is ended.",
  inputFull: "its input is full: it does not read; the rest was not sent",
  stopsSilently: (task: string) => `stops ${task} and does not tell the agent`,
  stoppedSilently: (title: string) => `Stopped ${named(title)}; the agent is not told.`,
  restart: (isRestart: boolean) => (isRestart ? "Restart" : "Start"),
  hasEnded: (title: string) => `${named(title)} has ended.`,
  nothingSelected: "Nothing is selected.",
  forgets: "forgets them, their logs are kept",
  notCopied: (place: string) => `Not copied: ${place}`,
  paths: (kept: number, all: number) =>
    kept < all ? `the paths of ${kept} of ${all} logs; the others were not kept` : `the paths of ${all} logs`,
  copied: (isCopied: boolean, shown: string) =>
    isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`,
  copyFailed: (error: unknown) => `Not copied: ${errorLabel(error)}`,
  notOpened: (place: string) => `Not opened: ${place}`,
  lineSent: "Sent the line to the agent.",
  cannotType: (isBetweenRuns: boolean, title: string) =>
    isBetweenRuns
      ? `${named(title)} has ended, and starts again soon.`
      : `${named(title)} reads nothing: it was started without stdin or pty.`,
};
