import { parseArgs } from "node:util";
import { quotedLabel } from "./label.ts";

/** A word as a shell would see it; a quote that is never closed is a character like others. */
const WORD = /(?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[\s\S]|[^\s])+/g;
const QUOTED_OR_ESCAPED = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s"'\\])/g;
const ESCAPED_IN_QUOTES = /\\(["\\])/g;

export interface LeadingOptions<Name extends string, Flag extends string> {
  options: Partial<Record<Name, string>>;
  flags: ReadonlySet<Flag>;
  /** What follows, untouched but for the space around it. */
  rest: string;
  /** Whether `--` stands before it. */
  isAfterTerminator: boolean;
}

/**
 * Takes options with a value, and flags without one, off the beginning of what was typed: `--name value`, `--name=value`, the values
 * quoted where they hold spaces. What follows the first other word, or `--`, is left as it is.
 * @throws Error that names an option that there is not, or that has no value, and those that there are
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

/** A backslash stays before what it need not protect: patterns are full of them. */
function unquoted(word: string): string {
  return word.replace(QUOTED_OR_ESCAPED, (_all, inDouble?: string, inSingle?: string, escaped?: string) =>
    inDouble !== undefined ? inDouble.replace(ESCAPED_IN_QUOTES, "$1") : (inSingle ?? escaped ?? ""),
  );
}
