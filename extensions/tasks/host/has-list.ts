import { existsSync } from "node:fs";
import { type ExtensionContext, getAgentDir } from "@earendil-works/pi-coding-agent";
import type { TaskListScope } from "../settings.ts";
import { projectListPath } from "../store/list-place.ts";
import { TASK_LIST_ENTRY } from "../store/task-list-entry.ts";

/** Tells whether there is a list that this session has to go on with. */
export function hasList(ctx: ExtensionContext, scope: TaskListScope): boolean {
  if (scope === "project") return existsSync(projectListPath(getAgentDir(), ctx.cwd));
  return ctx.sessionManager
    .getBranch()
    .some((entry) => entry.type === "custom" && entry.customType === TASK_LIST_ENTRY);
}
