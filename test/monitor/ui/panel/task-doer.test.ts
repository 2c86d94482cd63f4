import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../../../../extensions/monitor/ui/panel/footer.ts";
import { footerRows } from "../../../../extensions/monitor/ui/panel/footer.ts";
import type { LeavableScreen } from "../../../../extensions/monitor/ui/panel/leavable-screen.ts";
import { lineMessage } from "../../../../extensions/monitor/ui/panel/line-message.ts";
import { ListChoice } from "../../../../extensions/monitor/ui/panel/list-choice.ts";
import type { PanelTasks } from "../../../../extensions/monitor/ui/panel/panel-tasks.ts";
import { TaskDoer } from "../../../../extensions/monitor/ui/panel/task-doer.ts";
import { taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme } from "../plain-theme.ts";
import { idleFrame } from "./idle-frame.ts";

test("a name with a quotation mark, a backslash and a line feed is escaped once, wherever it is quoted", () => {
  const view = taskView(silentTask({ spec: { description: 'say "hi" to C:\\dir\nnow' } }));
  const quoted = String.raw`"say \"hi\" to C:\\dir\nnow"`;
  let question: Question | undefined;
  const said: string[] = [];
  const ask = (asked: Question): void => {
    question = asked;
  };
  const frame = { ...idleFrame, ask, say: (text: string) => void said.push(text) };
  const noTasks = {} as PanelTasks;
  const doer = new TaskDoer(noTasks, new ListChoice(), frame, {} as LeavableScreen);
  doer.askToStop([view]);
  assert.deepEqual(said, [`${quoted} has ended.`]);
  doer.restart([view]);
  assert.ok(question);
  const [row = ""] = footerRows({ kind: "question", question }, [], { width: 120, height: 2 }, plainTheme());
  assert.ok(row.startsWith(`Start ${quoted} again?`), row);
  const [heading = ""] = lineMessage(view, view.logs[0], "line").split("\n");
  assert.ok(heading.includes(` monitor m7k2 ${quoted} `), heading);
});
