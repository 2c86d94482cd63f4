/** Marks a line that no person and no code of ours wrote. */
const MARK = "| ";

/**
 * Quotes one line of a command, or of an event, for the model. Every such line goes through here: without the
 * mark, output could pass for a heading or for the user's words.
 *
 * @param line cleaned, without line feeds
 */
export function quote(line: string): string {
  return MARK + line;
}

export function isQuoted(line: string): boolean {
  return line.startsWith(MARK);
}
