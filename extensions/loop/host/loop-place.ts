import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Scope } from "../store/store.ts";

/** Where the loops of this session are kept. */
export type LoopPlace =
  | { kind: "memory"; sessionId: string }
  | { kind: "file"; scope: Exclude<Scope, "memory">; path: string };

export function loopPlace(scope: Scope, agentDir: string, ctx: ExtensionContext): LoopPlace {
  const sessionId = ctx.sessionManager.getSessionId();
  // A session that pi does not keep cannot be resumed: a file for it would be read by nobody.
  const isLost = scope === "session" && ctx.sessionManager.getSessionFile() === undefined;
  if (scope === "memory" || isLost) return { kind: "memory", sessionId };
  return { kind: "file", scope, path: storePath(agentDir, ctx.cwd, scope, sessionId) };
}

/** Whether there may be loops to run before anybody has asked for loops in this session. */
export async function mayHoldLoops(place: LoopPlace): Promise<boolean> {
  // After a reload, or when the user comes back to the session.
  if (place.kind === "memory") {
    const { MemoryStore } = await import("../store/memory-store.ts");
    return new MemoryStore(place.sessionId).read().length > 0;
  }
  // Other sessions create loops that all share, and leave them to the rest when they end.
  return place.scope === "project" || existsSync(place.path);
}

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
