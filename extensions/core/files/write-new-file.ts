import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { NEW_FILE } from "./new-file.ts";

/**
 * Writes a file that only the user can read and that is no link, in place of an earlier attempt's.
 * @throws the system's error, such as ENOSPC; no part of the file is left then
 */
export function writeNewFile(path: string, content: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, NEW_FILE, 0o600);
  try {
    // Unlike `writeSync`, it does not take a part that still had room for the whole.
    writeFileSync(file, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
