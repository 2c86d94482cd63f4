import { errorLabel, quotedLabel } from "../../core/text/label.ts";

/** Enough to know a task by. */
const NAME_CHARS = 40;

/** Names a task in a sentence. @param label its name as it was given */
const named = (label: string): string => quotedLabel(label, NAME_CHARS);

/** What is done from the panel. */
export const actText = {
  connected: (label: string) => `Connected to ${named(label)}. Ctrl+] goes back to pi; the program goes on.`,
  hasClosed: (label: string) => `${named(label)} has closed its terminal.`,
  left: (label: string) => `Left ${named(label)}; it goes on.`,
  inputEnded: "Its input is ended.",
  inputFull: "its input is full: it does not read; the rest was not sent",
  stopsSilently: (task: string) => `stops ${task} and does not tell the agent`,
  stoppedSilently: (label: string) => `Stopped ${named(label)}; the agent is not told.`,
  restart: (isRestart: boolean) => (isRestart ? "Restart" : "Start"),
  hasEnded: (label: string) => `${named(label)} has ended.`,
  nothingSelected: "Nothing is selected.",
  forgets: "forgets them, logs are kept",
  notCopied: (place: string) => `Not copied: ${place}`,
  paths: (kept: number, all: number) =>
    kept < all ? `the paths of ${kept} of ${all} logs; the others were not kept` : `the paths of ${all} logs`,
  copied: (isCopied: boolean, shown: string) =>
    isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`,
  copyFailed: (error: unknown) => `Not copied: ${errorLabel(error)}`,
  notOpened: (place: string) => `Not opened: ${place}`,
  lineSent: "Sent the line to the agent.",
  cannotType: (isBetweenRuns: boolean, label: string) =>
    isBetweenRuns
      ? `${named(label)} has ended, and starts again soon.`
      : `${named(label)} reads nothing: it was started without stdin or pty.`,
  protected: (isProtected: boolean, label: string) =>
    isProtected ? `Protected: only you stop ${named(label)}.` : `No longer protected: ${named(label)}.`,
  /** @param wakes as `wakeText` says it */
  adopted: (label: string, wakes: string) =>
    `Adopted ${named(label)}: it belongs to this session now, and ` +
    `${wakes === "never" ? "never wakes" : "wakes"} the agent${wakes === "never" ? "" : ` ${wakes}`}.`,
};
