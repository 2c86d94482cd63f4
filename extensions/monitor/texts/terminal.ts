import { displayPath } from "../../core/text/format.ts";
import { errorLabel } from "../../core/text/label.ts";

/** Tasks that see a terminal. */
export const terminalText = {
  isConnected: "Its terminal is connected already.",
  isClosed: "Its terminal is closed.",
  longLine: (most: number) =>
    `takes at most ${most} bytes in one line, as every terminal that edits lines does, and would lose the ` +
    "rest. Nothing was sent. Send shorter lines, write it to a file, or start it with stdin: true instead of pty.",
  noPackage: (name: string, reason: string, packageDirectory: string, version: string) =>
    `pty: true needs the package ${name}, which cannot be loaded (${errorLabel(reason)}). ` +
    `Install it with: npm install --no-save --prefix ${displayPath(packageDirectory)} ${name}@${version}\n` +
    "Nothing was started; without pty: true it can be.",
  noScreenPackage: (name: string) =>
    `from: "screen" needs the optional package ${name}, which is not installed.`,
  asksForPassword:
    "asks for a password: it has switched the echo off. Nothing was sent. Ask the user to type it: " +
    "/monitors, the task's details, then i. Or ask for a way without a password.",
  hasClosed: "It has closed its terminal.",
};
