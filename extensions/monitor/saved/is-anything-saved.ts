import { existsSync } from "node:fs";
import { savedPath } from "./saved-path.ts";

/** Tells whether loading the saved tasks' code is worth it. */
export function isAnythingSaved(directory: string): boolean {
  return existsSync(savedPath(directory));
}
