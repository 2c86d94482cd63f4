import { paintedScreen } from "../../pty/painted-screen.ts";
import type { TaskInput, TaskTerminal, TerminalSize } from "../../stdin/task-input.ts";
import type { Task } from "../../task/task.ts";
import { labelOf } from "../../task/task-label.ts";
import { actText } from "../../texts/panel-acts.ts";

/** A running task that reads what a person types. */
export interface TypedTask {
  /** One line of plain text. */
  title: string;
  /** Its name as it was given. */
  label: string;
  input: TaskInput;
  /**
   * Returns what shows its terminal's present screen.
   * @param heading a row above it
   * @param caughtUp called when the output that it shows has been read
   */
  paint(terminal: TaskTerminal, to: TerminalSize, heading: string, caughtUp: () => void): Promise<string>;
}

/** @throws Error that says why a person cannot type into it */
export function typedTask(task: Task): TypedTask {
  const { input, label } = task;
  if (!input) throw new Error(actText.cannotType(task.isBetweenRuns, label));
  return {
    title: labelOf(task),
    label,
    input,
    async paint(terminal, to, heading, caughtUp) {
      await task.flushLogs(caughtUp);
      return await paintedScreen(task.logs[0].path, terminal.size, to, heading);
    },
  };
}
