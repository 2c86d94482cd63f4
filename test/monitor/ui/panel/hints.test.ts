import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { detailsHints } from "../../../../extensions/monitor/ui/panel/panel-hints.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme } from "../plain-theme.ts";
import { logWith } from "./log-with.ts";

async function detailsOf(t: TestContext) {
  const task = taskView(silentTask());
  const [log] = task.logs;
  const path = logWith(t, "one\ntwo\nthree\n");
  const view = { ...task, logs: [{ ...log, path, isKept: true, isEmpty: false }] as const };
  const steps = new StepQueue(
    () => {},
    (error) => assert.fail(error),
  );
  const details = new DetailsView(view, { screenRows: 20, do: (step) => steps.add(step), draw() {} });
  t.after(() => details.close());
  await details.open();
  details.render(view, { width: 78, height: 20 }, plainTheme());
  const hints = (): string =>
    detailsHints(details, view, 78)
      .map(({ key, does }) => `${key} ${does}`)
      .join(", ");
  /** Resolves after the steps so far. */
  const idle = (): Promise<void> => new Promise((resolve) => steps.add(async () => resolve()));
  return { details, view, hints, idle };
}

test("the keys are those of what is in front: a log, its search as it was typed, the choice of a line, or the command", async (t) => {
  const { details, view, hints } = await detailsOf(t);
  assert.match(hints(), /^esc back, ↑↓ scroll, .*enter choose a line, \? all keys$/);

  details.pane.beginSearch("#");
  details.pane.finder.type("two");
  await waitUntil(() => details.pane.finder.status === "1 of 1", 10_000, "the hit");
  assert.equal(hints(), "#two · 1 of 1, n older, N newer, esc clear, ↑↓ scroll, q back, ? all keys");

  await details.pane.pickLine();
  assert.equal(hints(), "esc cancel, ↑↓ another line, enter send to the agent, ? all keys");

  details.toggleCommand(view);
  assert.equal(hints(), "esc back, ↑↓ scroll, d log, ? all keys");
});

test("a log that was followed before a line was chosen is followed again after Escape; a held one stays", async (t) => {
  const { details, idle } = await detailsOf(t);
  const { pane } = details;
  assert.equal(pane.isFollowing, true);
  await pane.pickLine();
  assert.deepEqual([pane.isFollowing, pane.pick.line?.text], [false, "three"]);
  pane.endPick();
  assert.equal(pane.pick.line, undefined);
  await idle();
  assert.equal(pane.isFollowing, true);
  await pane.toggleFollow();
  await pane.pickLine();
  pane.endPick();
  assert.deepEqual([pane.isFollowing, pane.pick.line], [false, undefined]);
});
