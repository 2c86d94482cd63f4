import { existsSync } from "node:fs";
import { savedPath } from "./saved-path.ts";

/** Whether it is worth to load what reads it. */
export function isAnythingSaved(directory: string): boolean {
  return existsSync(savedPath(directory));
}
