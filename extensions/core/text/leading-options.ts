import { parseArgs } from "node:util";
import { quotedLabel } from "./label.ts";

/** A word as a shell sees it; a quote that is never closed is a character like others. */
const WORD = /(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s])+/g;
const QUOTED_OR_ESCAPED = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s"'\\])/g;
const ESCAPED_IN_QUOTES = /\\(["\\])/g;

export interface LeadingOptions<Name extends string, Flag extends string> {
  options: Partial<Record<Name, string>>;
  flags: ReadonlySet<Flag>;
  /** The text behind the options, unchanged but for the space around it. */
  rest: string;
  /** Whether `--` stands before the rest. */
  isAfterTerminator: boolean;
}

/**
 * Takes options and flags off the beginning of the typed text: `--name value`, `--name=value` (quoted if it
 * holds spaces), `--flag`. The text from the first other word on, or behind `--`, stays as it is.
 * @throws Error that names an option that is unknown or lacks a value, and the allowed ones
 */
export function leadingOptions<Name extends string, Flag extends string = never>(
  text: string,
  names: readonly Name[],
  flagNames: readonly Flag[] = [],
): LeadingOptions<Name, Flag> {
  const words = [...text.matchAll(WORD)];
  const { tokens } = parseArgs({
    args: words.map(([word]) => word),
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" as const }])),
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Partial<Record<Name, string>> = {};
  const flags = new Set<Flag>();
  const all = [...names, ...flagNames];
  for (const token of tokens) {
    if (token.kind === "positional")
      return { options, flags, rest: from(token.index), isAfterTerminator: false };
    if (token.kind === "option-terminator") {
      return { options, flags, rest: from(token.index + 1), isAfterTerminator: true };
    }
    const flag = flagNames.find((known) => `--${known}` === token.rawName);
    if (flag !== undefined) {
      if (token.value !== undefined) throw new Error(`--${flag} takes no value. ${allowed(all)}`);
      flags.add(flag);
      continue;
    }
    const name = names.find((known) => `--${known}` === token.rawName);
    if (name === undefined) throw new Error(`${quotedLabel(token.rawName)} is no option. ${allowed(all)}`);
    if (token.value === undefined || token.value === "") {
      throw new Error(`--${name} needs a value. ${allowed(all)}`);
    }
    if (!token.inlineValue && token.value.startsWith("--")) {
      throw new Error(`--${name} needs a value; one that begins with -- is given as --${name}=value.`);
    }
    if (/["']/.test(token.value.replace(QUOTED_OR_ESCAPED, ""))) {
      throw new Error(`The value of --${name} has a quotation mark that is not closed.`);
    }
    if (options[name] !== undefined) throw new Error(`--${name} is given twice.`);
    options[name] = unquoted(token.value);
  }
  return { options, flags, rest: "", isAfterTerminator: false };

  function from(index: number): string {
    return text.slice(words[index]?.index ?? text.length).trim();
  }
}

function allowed(names: readonly string[]): string {
  return `Options are ${names.map((name) => `--${name}`).join(", ")}; what follows them, or --, is the command.`;
}

/** Removes quotes. A backslash stays where it protects nothing: patterns are full of them. */
function unquoted(word: string): string {
  return word.replace(QUOTED_OR_ESCAPED, (_all, inDouble?: string, inSingle?: string, escaped?: string) =>
    inDouble !== undefined ? inDouble.replace(ESCAPED_IN_QUOTES, "$1") : (inSingle ?? escaped ?? ""),
  );
}
