import { createRequire } from "node:module";
import type { Command, ParsedScript, SyntaxNode } from "unbash";

/** Longer ones are looked at by their beginning: commands are written by hand. */
const MAX_CHARS = 16 * 1024;
/** What lies deeper is not looked at: each level of a nest costs more than the one around it. */
const MAX_DEPTH = 40;

type Parser = Pick<typeof import("unbash"), "parse" | "forEachChild">;

let parser: Parser | undefined;

/** Loaded by the first script that is looked at; at once, since texts are not made asynchronously. */
function loadedParser(): Parser {
  parser ??= createRequire(import.meta.url)("unbash") as Parser;
  return parser;
}

/** The script as a tree, as far as it can be understood. For a guess at what it runs, not for running it. */
export function parseScript(script: string): ParsedScript {
  return loadedParser().parse(script.slice(0, MAX_CHARS));
}

/** What a part of a script consists of, in the order in which it is written. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  loadedParser().forEachChild(node, (part) => parts.push(part));
  return parts;
}

/** The words of a simple command without their quotes; variables and aliases stay what they are. */
export function wordsOf(command: Command): string[] {
  const words = command.args.map((word) => (word.type === "Word" ? word.value : word.text));
  return command.name ? [command.name.value, ...words] : words;
}

/** The simple commands of a script, each as its words, also those in substitutions. */
export function simpleCommands(script: string): string[][] {
  const commands: string[][] = [];
  const look = (node: SyntaxNode, depth: number): void => {
    if (node.type === "Command" && node.name) commands.push(wordsOf(node));
    if (depth < MAX_DEPTH) for (const part of partsOf(node)) look(part, depth + 1);
  };
  look(parseScript(script), 0);
  return commands;
}
