import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Scope } from "./store.ts";

/**
 * The file of a scope, under pi's agent directory and never in the repository: whatever lies in a
 * folder, opening it does not start anything. Keyed by the real path of the directory.
 */
export function storePath(
  agentDir: string,
  cwd: string,
  scope: Exclude<Scope, "memory">,
  sessionId: string,
): string {
  const directory = realPath(cwd);
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const readable = basename(directory)
    .replace(/[^\w.-]+/g, "_")
    .slice(0, 40);
  const file = scope === "project" ? "project.json" : `session-${sessionId.replace(/[^\w-]+/g, "_")}.json`;
  return join(agentDir, "loop", `${readable}-${hash}`, file);
}

/** A directory that has been removed has none, and a session in it starts all the same. */
function realPath(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return resolve(directory);
  }
}
