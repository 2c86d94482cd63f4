import { questionText } from "../texts/questions.ts";
import { lineCount } from "./label.ts";
import { countEscapes } from "./visible.ts";

/**
 * Returns facts that no line of the command shows: `3 lines`, and how many of its characters appear as
 * escapes. A plain line has none.
 */
export function commandFacts(command: string): string[] {
  const lines = lineCount(command);
  const escapes = countEscapes(command);
  return [
    ...(lines > 1 ? [`${lines} lines`] : []),
    ...(escapes > 0 ? [questionText.invisible(escapes)] : []),
  ];
}
