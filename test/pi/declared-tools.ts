import type { Home } from "../harness/home.ts";
import { type ModelRequest, systemPrompt, toolDeclarations } from "../harness/model-request.ts";

/** What tools take up of every request, before one of them is used. */
export interface DeclaredTools {
  names: string[];
  /** The lines of the system prompt that name them. */
  promptLines: string[];
  /** Of declarations and prompt lines together. */
  characters: number;
}

/** @param prefixes of the tools' names */
export function declaredTools(request: ModelRequest, home: Home, prefixes: readonly string[]): DeclaredTools {
  const declared = toolDeclarations(request).filter(({ name }) =>
    prefixes.some((prefix) => name.startsWith(prefix)),
  );
  const named = new RegExp(prefixes.join("|"), "i");
  // A line that only tells where something lies may name the directory of the checkout.
  const promptLines = systemPrompt(request)
    .split("\n")
    .filter((line) => named.test(line) && !line.includes(home.home));
  return {
    names: declared.map(({ name }) => name).sort(),
    promptLines,
    characters: JSON.stringify(declared).length + promptLines.join("\n").length,
  };
}
