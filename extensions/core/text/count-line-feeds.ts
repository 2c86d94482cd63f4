import { scanBytes } from "./byte-scan.ts";

/** Returns how many lines end in these bytes. */
export function countLineFeeds(bytes: Buffer): number {
  return scanBytes(bytes).lineFeeds;
}
