import { quotedLabel } from "../text/label.ts";

/** What is wrong with the options of a typed command. */
export const optionText = {
  noValue: (flag: string, allowed: string) => `--${flag} takes no value. ${allowed}`,
  noOption: (rawName: string, allowed: string) => `${quotedLabel(rawName)} is no option. ${allowed}`,
  needsValue: (name: string, allowed: string) => `--${name} needs a value. ${allowed}`,
  dashedValue: (name: string) =>
    `--${name} needs a value; one that begins with -- is given as --${name}=value.`,
  openQuote: (name: string) => `The value of --${name} has a quotation mark that is not closed.`,
  twice: (name: string) => `--${name} is given twice.`,
  allowed: (names: readonly string[]) =>
    `Options are ${names.map((name) => `--${name}`).join(", ")}; what follows them, or --, is the command.`,
};
