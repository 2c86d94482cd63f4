import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { projectFolder } from "../../core/pi/project-folder.ts";
import type { Scope } from "../store/store.ts";

/** The place where the loops of this session are kept. */
export type LoopPlace =
  | { kind: "memory"; sessionId: string }
  | { kind: "file"; scope: Exclude<Scope, "memory">; path: string };

export function loopPlace(scope: Scope, agentDir: string, ctx: ExtensionContext): LoopPlace {
  const sessionId = ctx.sessionManager.getSessionId();
  // A session that pi does not keep cannot be resumed: nobody would read its file.
  const isLost = scope === "session" && ctx.sessionManager.getSessionFile() === undefined;
  if (scope === "memory" || isLost) return { kind: "memory", sessionId };
  return { kind: "file", scope, path: storePath(agentDir, ctx.cwd, scope, sessionId) };
}

/** Tells whether there may be loops to run before anybody has asked for loops in this session. */
export async function mayHoldLoops(place: LoopPlace): Promise<boolean> {
  // Loops remain after a reload, or when the user comes back to the session.
  if (place.kind === "memory") {
    const { MemoryStore } = await import("../store/memory-store.ts");
    return new MemoryStore(place.sessionId).read().length > 0;
  }
  // Other sessions create loops that all share, and leave them to the others when they end.
  return place.scope === "project" || existsSync(place.path);
}

/** Returns the path of a scope's file. */
export function storePath(
  agentDir: string,
  cwd: string,
  scope: Exclude<Scope, "memory">,
  sessionId: string,
): string {
  const file = scope === "project" ? "project.json" : `session-${sessionId.replace(/[^\w-]+/g, "_")}.json`;
  return join(projectFolder(agentDir, "loop", cwd), file);
}
