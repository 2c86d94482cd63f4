import { scanBytes } from "./byte-scan.ts";

/**
 * Tells whether no line in these bytes needs cleaning: they hold only printable ASCII and tabs. Asking for a
 * whole chunk costs a fraction of asking for each line.
 */
export function isPlainText(bytes: Buffer): boolean {
  return scanBytes(bytes).isPlain;
}

/** Returns how many lines end in these bytes; undefined if one needs cleaning. */
export function plainLineFeeds(bytes: Buffer): number | undefined {
  const { lineFeeds, isPlain } = scanBytes(bytes);
  return isPlain ? lineFeeds : undefined;
}
