import { formatTime, plural } from "../../core/text/format.ts";
import { errorLabel, valueLabel } from "../../core/text/label.ts";

const CONNECTED = "is connected to the user's terminal: they type into it now";

/** What is sent to a task, and why it is not. */
export const inputText = {
  isClosed: "Its standard input is closed.",
  hasClosed: "It has closed its standard input.",
  wrongKey: (key: string, kind: string, names: string) =>
    `keys holds ${valueLabel(key)}; allowed ${kind === "pipe" ? `in a pipe are ${names}; end: true closes it, and with pty: true there are all keys` : `are ${names}, ctrl-a to ctrl-z`}.`,
  nothingToSend: "There is nothing to send; give at least one of text, keys and end.",
  tooLong: (bytes: number, most: number) =>
    `text and keys are ${bytes} bytes; allowed are ${most}. Write it to a file, and have the command read that.`,
  notWhileConnected: (which: string) => `${which} ${CONNECTED}. Nothing was sent.`,
  rest: (isCut: boolean, end: boolean) =>
    isCut ? `The rest was not sent${end ? ", and the input not ended" : ""}.` : "Its input was not ended.",
  partlyTaken: (which: string, taken: number, of: number, why: string) =>
    `${which} took ${taken} of ${plural(of, "byte")}, and then no more: ${why}.`,
  ended: (kind: string) => (kind === "pipe" ? "its input is closed" : "Ctrl+D typed"),
  connected: `it ${CONNECTED}`,
  full: "its input is full, since it does not read, or reads too slowly, or it has closed it",
  justEnding: (which: string) => `${which} is just ending: nothing was sent.`,
  readsNothing: (which: string) =>
    `${which} reads nothing: it was started without stdin: true or pty: true. Start it anew with one of them.`,
  startsAgain: (which: string) => `${which} has ended, and starts again soon: nothing was sent.`,
  sentNothing: (which: string, error: unknown) => `${which} was sent nothing. ${errorLabel(error)}`,
  sentByModel: (count: string, atMs: number, text: string) =>
    `the agent sent ${count}, last ${formatTime(atMs)}: ${text}`,
};
