import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { type TaskLogView, taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";
import { outputOf } from "../../task/printed-output.ts";
import { plainTheme } from "../plain-theme.ts";

/** Opens the details of a task that has printed lines by turns to stdout and stderr; what stdout has became events. */
async function detailsOf(t: TestContext) {
  const { order, logs, print, end, output } = await outputOf(t);
  for (let line = 1; line <= 9; line++) print(line % 2 ? "stdout" : "stderr", `line ${line}\n`);
  await end();
  const views = logs.map((log, index): TaskLogView => {
    const arrivals = order.arrivals[index] ?? assert.fail();
    const name = index === 0 ? "stdout" : "stderr";
    const events = index === 0 ? { eventLines: output.eventLines, marksEvents: true } : {};
    return { ...log, name, place: log.path, isKept: true, isEmpty: false, arrivals, ...events };
  });
  const [first = assert.fail(), ...others] = views;
  const view = { ...taskView(silentTask()), logs: [first, ...others] as const, order };
  const said: string[] = [];
  const steps = new StepQueue(
    () => {},
    ({ message }) => said.push(message),
  );
  const details = new DetailsView(view, { screenRows: 20, do: (step) => steps.add(step), draw() {} });
  t.after(() => details.close());
  const rows = (): string[] =>
    details
      .render(view, { width: 78, height: 20 }, plainTheme())
      .map((row) => row.replaceAll("\x1b[0m", "").trimEnd())
      .filter((row) => /^line|& /.test(row))
      .map((row) => /& .*?lines?/.exec(row)?.[0] ?? row);
  await details.open();
  return {
    details,
    said,
    rows,
    async shows(expected: readonly string[]) {
      const isSo = (): boolean => JSON.stringify(rows()) === JSON.stringify(expected);
      await waitUntil(isSo, 10_000, () => JSON.stringify([rows(), expected]));
    },
  };
}

test("a filter goes on in both logs as one, and in the other log", async (t) => {
  const { details, shows } = await detailsOf(t);
  await details.pane.match("[1-4]");
  await shows(["& [1-4]: 2 lines", "line 1", "line 3"]);
  details.toggleMerged();
  await shows(["& [1-4]: 4 lines", "line 1", "line 2", "line 3", "line 4"]);
  details.toggleMerged();
  details.otherLog();
  await shows(["& [1-4]: 2 lines", "line 2", "line 4"]);
  await details.pane.showAll();
  details.toggleMerged();
  await shows(Array.from({ length: 9 }, (_, index) => `line ${index + 1}`));
});

test("only events show in both logs as one, too; in a log without any, all lines do, and it is said", async (t) => {
  const { details, said, shows } = await detailsOf(t);
  await details.pane.toggleEvents();
  details.toggleMerged();
  await waitUntil(() => details.pane.isFollowing && details.pane.chooser.showsEvents, 10_000, "only events");
  await shows(["line 1", "line 3", "line 5", "line 7", "line 9"]);
  assert.ok(details.pane.chooser.showsEvents);
  details.toggleMerged();
  details.otherLog();
  await shows(["line 2", "line 4", "line 6", "line 8"]);
  assert.deepEqual(said, ["No line of this log becomes an event."]);
});
