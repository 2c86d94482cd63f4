import { textResult } from "../../core/tools/text-result.ts";
import { sendTo } from "../stdin/send.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import type { Tasks } from "../tasks.ts";
import type { SendArguments } from "./send-tool.ts";

/**
 * @param startsBefore resolves when the starts that were called before are over
 * @throws Error that says why nothing was sent
 */
export async function callMonitorSend(
  tasks: Tasks,
  { id, ...sent }: SendArguments,
  startsBefore: Promise<void>,
) {
  await startsBefore;
  const task = tasks.findRunning(id);
  checkMayWrite(task);
  return textResult(await sendTo(task, sent), {});
}

function checkMayWrite(task: Task): void {
  const which = `${task.id} ${quotedLabelOf(task)}`;
  if (task.isProtected)
    throw new Error(`${which} is protected: only the user writes to it. Nothing was sent; ask the user.`);
  if (task.isForeign)
    throw new Error(
      `${which} was started in another session. Nothing was sent; take it over first (monitor_list with adopt: true).`,
    );
}
