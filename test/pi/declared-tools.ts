import { type ModelRequest, systemPrompt, toolDeclarations } from "../harness/model-request.ts";

/** The part that tools take of every request, before one of them is used. */
export interface DeclaredTools {
  names: string[];
  /** The lines of the system prompt that name them. */
  promptLines: string[];
  /** The characters of declarations and prompt lines together. */
  characters: number;
}

const PATH = /\S*\/\S*/g;

/** @param prefixes the beginnings of the tools' names */
export function declaredTools(request: ModelRequest, prefixes: readonly string[]): DeclaredTools {
  const declared = toolDeclarations(request).filter(({ name }) =>
    prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const named = new RegExp(prefixes.join("|"), "i");
  // Paths are left out, because they may name the directory of the checkout.
  const promptLines = systemPrompt(request)
    .split("\n")
    .filter((line) => named.test(line.replaceAll(PATH, "")));
  return {
    names: declared.map(({ name }) => name).sort(),
    promptLines,
    characters: JSON.stringify(declared).length + promptLines.join("\n").length,
  };
}
