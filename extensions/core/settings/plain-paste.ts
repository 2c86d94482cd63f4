import { plainLine } from "../text/clean.ts";

const PASTED = /(?<=^\x1b\[200~).*(?=\x1b\[201~$)/su;

/** Returns the input with what was pasted as plain text: pi's line for input would draw its control sequences. */
export function plainPaste(data: string): string {
  return data.replace(PASTED, plainLine);
}
