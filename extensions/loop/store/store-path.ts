import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
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
  const directory = realpathSync(cwd);
  const hash = createHash("sha256").update(directory).digest("hex").slice(0, 16);
  const readable = basename(directory)
    .replace(/[^\w.-]+/g, "_")
    .slice(0, 40);
  const file = scope === "project" ? "project.json" : `session-${sessionId.replace(/[^\w-]+/g, "_")}.json`;
  return join(agentDir, "loop", `${readable}-${hash}`, file);
}
