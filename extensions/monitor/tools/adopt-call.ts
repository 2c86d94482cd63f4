import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import type { Tasks } from "../tasks.ts";
import { callText } from "../texts/calls.ts";
import { listDetails, taskText } from "../texts/list.ts";
import { wakeText } from "../texts/wakes.ts";
import type { ListDetails } from "./listed-task.ts";

/**
 * Adopts a running task of another session for the present one.
 * @throws Error that names the problem
 */
export function callAdopt(
  tasks: Tasks,
  id: string | undefined,
  ctx: ExtensionContext,
): AgentToolResult<ListDetails> {
  if (id === undefined) throw new Error(callText.adoptNeedsId);
  const task = tasks.findRunning(id);
  const wasForeign = task.isForeign;
  if (wasForeign) tasks.adopt(task, ctx.sessionManager.getSessionId());
  const said = callText.adopted(wasForeign, task.id, quotedLabelOf(task), wakeText(task));
  return textResult([said, taskText(task, tasks)].join("\n"), listDetails([task]));
}
