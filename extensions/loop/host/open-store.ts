import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { displayPath } from "../../monitor/task/task-files.ts";
import { FileStore } from "../store/file-store.ts";
import { MemoryStore } from "../store/memory-store.ts";
import type { Scope, Store } from "../store/store.ts";
import { storePath } from "../store/store-path.ts";

/** @param report told of a store that is damaged, and where its file was put */
export function openStore(
  scope: Scope,
  agentDir: string,
  ctx: ExtensionContext,
  report: (problem: string) => void,
): Store {
  const sessionId = ctx.sessionManager.getSessionId();
  // A session that pi does not keep cannot be resumed: a file for it would be read by nobody.
  const isLost = scope === "session" && ctx.sessionManager.getSessionFile() === undefined;
  if (scope === "memory" || isLost) return new MemoryStore(sessionId);
  const path = storePath(agentDir, ctx.cwd, scope, sessionId);
  return new FileStore(scope, path, ctx.cwd, (setAsidePath, problems) => {
    report(
      `The loops in ${displayPath(path)} could not all be read (${problems.join("; ")}). ` +
        `The file was set aside as ${displayPath(setAsidePath)}; what is sound in it goes on.`,
    );
  });
}
