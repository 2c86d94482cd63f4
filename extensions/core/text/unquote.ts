/** A text that one pair of quotation marks holds whole; within double ones a backslash protects a mark. */
const DOUBLE = /^"((?:[^"\\]|\\[\s\S])*)"$/;
const SINGLE = /^'([^']*)'$/;
const ESCAPED = /\\(["\\])/g;

/**
 * Returns a typed command line without the outer quotes that people put around it. A backslash that protected
 * a quotation mark goes with them; every other one is the command's own.
 */
export function unquote(text: string): string {
  const trimmed = text.trim();
  const [, inDouble] = DOUBLE.exec(trimmed) ?? [];
  const [, inSingle] = SINGLE.exec(trimmed) ?? [];
  const inner = inDouble?.replace(ESCAPED, (pair, char) => (char === '"' ? char : pair)) ?? inSingle;
  return (inner ?? trimmed).trim();
}
