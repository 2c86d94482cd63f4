import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/**
 * Returns the folder for the data of one project directory, keyed by its real path. It lies under pi's agent
 * directory, never in the repository, so that opening a foreign folder starts nothing.
 * @param room the folder of the feature
 */
export function projectFolder(agentDir: string, room: string, cwd: string): string {
  const directory = realPath(cwd);
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const readable = basename(directory)
    .replace(/[^\w.-]+/g, "_")
    .slice(0, 40);
  return join(agentDir, room, `${readable}-${hash}`);
}

/** Returns the real path of a directory. A removed one has none, and a session in it starts all the same. */
export function realPath(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return resolve(directory);
  }
}
