import { displayPath } from "../text/format.ts";
import { errorLabel } from "../text/label.ts";

/** A file may hold thousands of wrong entries. */
const PROBLEMS_MAX = 5;

function firstOf(problems: readonly string[]): string {
  const more = problems.length - PROBLEMS_MAX;
  return [...problems.slice(0, PROBLEMS_MAX), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** What goes wrong with files, and how much of a log is kept. */
export const fileText = {
  beingChanged: (what: string) =>
    `${what} are being changed by another pi that does not finish; nothing was changed.`,
  notKept: (what: string, message: string) =>
    `${what} cannot be kept: ${errorLabel(message)}. Nothing was changed.`,
  logNotKept: (message: string) => `not kept: ${errorLabel(message)}`,
  logRemoved: "somebody removed it",
  logBegins: (begins: string) => `older output dropped, it begins with ${begins}`,
  logEndsEarly: (message: string) => `its end is not kept: ${errorLabel(message)}`,
  ownersUnknown: "this system does not tell whom a directory belongs to",
  ofAnotherUser: (path: string) => `${displayPath(path)} belongs to another user`,
  isGone: (directory: string) => `${displayPath(directory)} is gone`,
  notReadable: (directory: string, code: string | undefined) =>
    `${displayPath(directory)} cannot be looked through (${code})`,
  tooManyEntries: (directory: string, most: number) =>
    `${displayPath(directory)} has more than ${most} entries`,
  othersCanWrite: (path: string) => `others can write to ${displayPath(path)} (chmod go-w ends that)`,
  noPackage: "pi-monitor does not find its own package.json.",
  notJson: (error: unknown) => `it is not JSON: ${errorLabel(error)}`,
  beyondMost: (most: number) => `it is beyond the ${most} that are allowed`,
  someUnreadable: (what: string, path: string, problems: readonly string[], setAsidePath: string) =>
    `${what} in ${displayPath(path)} could not all be read (${firstOf(problems)}). ` +
    `The file was set aside as ${displayPath(setAsidePath)}; what is sound in it goes on.`,
  noPlainFile: "it is no plain file",
  ofAnother: "it belongs to another user",
};
