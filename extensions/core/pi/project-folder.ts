import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/**
 * The folder of what is kept for one directory, under pi's agent directory and never in the repository:
 * whatever lies in a folder, opening it does not start anything. Keyed by the real path.
 * @param room of the feature that keeps it
 */
export function projectFolder(agentDir: string, room: string, cwd: string): string {
  const directory = realPath(cwd);
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const readable = basename(directory)
    .replace(/[^\w.-]+/g, "_")
    .slice(0, 40);
  return join(agentDir, room, `${readable}-${hash}`);
}

/** A directory that has been removed has none, and a session in it starts all the same. */
function realPath(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return resolve(directory);
  }
}
