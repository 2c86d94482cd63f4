import { lstatSync, readFileSync } from "node:fs";
import { savedPath } from "./saved-path.ts";

/** Tells whether something may start by itself, so that loading the saved tasks' code is worth it. */
export function mayStartByItself(directory: string): boolean {
  try {
    const path = savedPath(directory);
    // The store sets anything else aside, and a pipe would keep the reader waiting.
    if (!lstatSync(path).isFile()) return true;
    return /"auto"\s*:\s*true/.test(readFileSync(path, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
