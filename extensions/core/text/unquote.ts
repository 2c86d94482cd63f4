/** Returns a typed command line without the outer quotes that people put around it. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  const [, quoted] = /^"([^"]*)"$/.exec(trimmed) ?? /^'([^']*)'$/.exec(trimmed) ?? [];
  return (quoted ?? trimmed).trim();
}
