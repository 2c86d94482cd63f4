import { cleanLines } from "../../core/text/clean.ts";
import { quote } from "../../core/text/quote.ts";
import { screenOf } from "../pty/screen.ts";
import { TERMINAL } from "../pty/terminal-ends.ts";
import type { EarlierTask } from "../task/earlier-task.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { callText } from "../texts/calls.ts";
import { isEarlier } from "./find-task.ts";

/**
 * Quotes the present screen of a task's terminal, or the last one if the task has ended.
 * @throws Error that says why there is no screen
 */
export async function screenText(task: Task | EarlierTask): Promise<string> {
  if (isEarlier(task) || task.spec.input !== "terminal") throw new Error(callText.noScreen(task.id));
  await task.flushLogs();
  const size = task.input?.terminal?.size ?? TERMINAL;
  const { rows, cursor } = await screenOf(task.logs[0].path, size);
  const named = `${task.id} ${quotedLabelOf(task)}`;
  const heading = callText.screen(named, size.columns, size.rows, rows.length === 0 ? undefined : cursor);
  return [heading, ...rows.flatMap((row) => cleanLines(row)).map(quote)].join("\n");
}
