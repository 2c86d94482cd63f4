import type { InputKind } from "../stdin/task-input.ts";

/** The options of a typed start that give its command an input for the person to type into. */
export const INPUT_FLAGS = ["stdin", "pty"] as const;

/** Returns the input that the options ask for; a terminal takes what a pipe would. */
export function inputOfFlags(flags: ReadonlySet<string>): { input?: InputKind } {
  if (flags.has("pty")) return { input: "terminal" };
  return flags.has("stdin") ? { input: "pipe" } : {};
}
