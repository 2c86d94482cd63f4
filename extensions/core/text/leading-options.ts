import { parseArgs } from "node:util";
import { optionText } from "../texts/options.ts";

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
  const allowed = optionText.allowed([...names, ...flagNames]);
  for (const token of tokens) {
    if (token.kind === "positional")
      return { options, flags, rest: from(token.index), isAfterTerminator: false };
    if (token.kind === "option-terminator") {
      return { options, flags, rest: from(token.index + 1), isAfterTerminator: true };
    }
    const flag = flagNames.find((known) => `--${known}` === token.rawName);
    if (flag !== undefined) {
      if (token.value !== undefined) throw new Error(optionText.noValue(flag, allowed));
      flags.add(flag);
      continue;
    }
    const name = names.find((known) => `--${known}` === token.rawName);
    if (name === undefined) throw new Error(optionText.noOption(token.rawName, allowed));
    if (token.value === undefined || token.value === "") {
      throw new Error(optionText.needsValue(name, allowed));
    }
    if (!token.inlineValue && token.value.startsWith("--")) {
      throw new Error(optionText.dashedValue(name));
    }
    if (/["']/.test(token.value.replace(QUOTED_OR_ESCAPED, ""))) {
      throw new Error(optionText.openQuote(name));
    }
    if (options[name] !== undefined) throw new Error(optionText.twice(name));
    options[name] = unquoted(token.value);
  }
  return { options, flags, rest: "", isAfterTerminator: false };

  function from(index: number): string {
    return text.slice(words[index]?.index ?? text.length).trim();
  }
}

/** Removes quotes. A backslash stays where it protects nothing: patterns are full of them. */
function unquoted(word: string): string {
  return word.replace(QUOTED_OR_ESCAPED, (_all, inDouble?: string, inSingle?: string, escaped?: string) =>
    inDouble !== undefined ? inDouble.replace(ESCAPED_IN_QUOTES, "$1") : (inSingle ?? escaped ?? ""),
  );
}
