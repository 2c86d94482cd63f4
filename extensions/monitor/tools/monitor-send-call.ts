import { textResult } from "../../core/tools/text-result.ts";
import { sendTo } from "../stdin/send.ts";
import type { Task } from "../task/task.ts";
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
  checkMayWrite: (task: Task) => Promise<void>,
) {
  await startsBefore;
  const task = tasks.findRunning(id);
  await checkMayWrite(task);
  return textResult(await sendTo(task, sent), {});
}
