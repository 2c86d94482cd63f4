import { createRequire } from "node:module";
import type { Command, ParsedScript, SyntaxNode } from "unbash";

/** Only the beginning of a longer script is read: commands are written by hand. */
const MAX_CHARS = 16 * 1024;
/** Deeper nests are not read: each level of a nest costs more than the one around it. */
const MAX_DEPTH = 40;

type Parser = Pick<typeof import("unbash"), "parse" | "forEachChild">;

let parser: Parser | undefined;

/** Loads the parser with the first script, synchronously, because texts are made synchronously. */
function loadedParser(): Parser {
  parser ??= createRequire(import.meta.url)("unbash") as Parser;
  return parser;
}

/** Parses the script as far as it can be understood, to guess at its programs, not to run it. */
export function parseScript(script: string): ParsedScript {
  return loadedParser().parse(script.slice(0, MAX_CHARS));
}

/** Returns the parts of a node in the order in which they are written. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  loadedParser().forEachChild(node, (part) => parts.push(part));
  return parts;
}

/** Returns the words of a simple command without their quotes; variables and aliases stay as they are. */
export function wordsOf(command: Command): string[] {
  const words = command.args.map((word) => (word.type === "Word" ? word.value : word.text));
  return command.name ? [command.name.value, ...words] : words;
}

/** Returns the words of each simple command of a script, also of those in substitutions. */
export function simpleCommands(script: string): string[][] {
  const commands: string[][] = [];
  const look = (node: SyntaxNode, depth: number): void => {
    if (node.type === "Command" && node.name) commands.push(wordsOf(node));
    if (depth < MAX_DEPTH) for (const part of partsOf(node)) look(part, depth + 1);
  };
  look(parseScript(script), 0);
  return commands;
}
