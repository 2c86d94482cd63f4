import { plural } from "./format.ts";
import { lineCount } from "./label.ts";
import { countEscapes } from "./visible.ts";

/**
 * What stands in no line of the command and is to be known of it: `3 lines`, how many of its characters are
 * shown as escapes. Nothing for a plain line.
 */
export function commandFacts(command: string): string[] {
  const lines = lineCount(command);
  const escapes = countEscapes(command);
  return [
    ...(lines > 1 ? [`${lines} lines`] : []),
    ...(escapes > 0
      ? [
          `${plural(escapes, "invisible or control character")}, shown as ${escapes === 1 ? "an escape" : "escapes"}`,
        ]
      : []),
  ];
}
