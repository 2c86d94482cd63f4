import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { NEW_FILE } from "./new-file.ts";

/** Writes a file that only the user can read and that is no link, in place of an earlier attempt's. */
export function writeNewFile(path: string, content: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, NEW_FILE, 0o600);
  try {
    writeSync(file, content);
  } finally {
    closeSync(file);
  }
}
