import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { type TaskView, taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";
import { outputOf } from "../../task/printed-output.ts";
import { plainTheme } from "../plain-theme.ts";
import { logWith, writtenTo } from "./log-with.ts";

const CUT = /^Error: Somebody has changed this log: its lines have lost their times and event marks\.$/;

/** A monitor that has printed three lines, each of them an event, and the panel's details of it. */
async function printed(t: TestContext) {
  const { output, order, logs, print, end } = await outputOf(t);
  print("stdout", "one\ntwo\nthree\n");
  print("stderr", "bad\n");
  await output.flush();
  for (const number of [1, 2, 3]) output.eventLines.add(number);
  const [stdout, stderr] = logs;
  assert.ok(stdout && stderr);
  const logView = (log: typeof stdout, index: number) => ({
    ...log,
    name: index === 0 ? "stdout" : "stderr",
    place: log.path,
    isKept: true,
    isEmpty: false,
    arrivals: output.arrivals[index] ?? assert.fail(),
    ...(index === 0 && { eventLines: output.eventLines, marksEvents: true }),
  });
  const view: TaskView = {
    ...taskView(silentTask()),
    logs: [logView(stdout, 0), logView(stderr, 1)],
    order,
  };
  return { output, print, end, path: stdout.path, open: () => openDetails(t, view) };
}

async function openDetails(t: TestContext, view: TaskView) {
  const said: string[] = [];
  const steps = new StepQueue(
    () => {},
    (error) => said.push(error.message),
  );
  const details = new DetailsView(view, { screenRows: 20, do: (step) => steps.add(step), draw() {} });
  t.after(() => details.close());
  await details.open();
  const settled = () => waitUntil(() => steps.isIdle, 10_000, "the end of the steps");
  const rows = (): string[] =>
    details
      .render(view, { width: 60, height: 16 }, plainTheme())
      .map((row, index) => (details.marginAt(index) ?? " ") + row.replaceAll("\x1b[0m", "").trimEnd());
  rows();
  return { details, said, settled, rows };
}

test("a log that was emptied before it is opened has neither marks nor times nor only its events, and says so", async (t) => {
  const { output, print, end, path, open } = await printed(t);
  writeFileSync(path, "");
  print("stdout", "four\n");
  await output.flush();
  for (const isOver of [false, true]) {
    if (isOver) await end();
    const { details, rows } = await open();
    assert.ok(rows().includes(" four"), rows().join("\n"));
    await assert.rejects(details.pane.toggleEvents(), CUT);
    await assert.rejects(details.pane.toggleTimes(), CUT);
    await details.close();
  }
});

test("a log that was cut at its end, or edited, is known by that; one that only grows is not", async (t) => {
  const { path, open } = await printed(t);
  const marked = ["•one", "•two", "•three"];
  const logRows = (rows: string[]) => rows.filter((row) => /^.(one|two|three|more)$/.test(row));
  assert.deepEqual(logRows((await open()).rows()), marked);
  appendFileSync(path, "more\n");
  assert.deepEqual(logRows((await open()).rows()), [...marked, " more"]);
  const text = readFileSync(path);
  truncateSync(path, 8);
  assert.deepEqual(logRows((await open()).rows()), [" one", " two"]);
  // As an editor does.
  writeFileSync(`${path}.edited`, text);
  renameSync(`${path}.edited`, path);
  assert.deepEqual(logRows((await open()).rows()), [" one", " two", " three", " more"]);
});

test("logs of which one was cut are not shown as one, and m says why", async (t) => {
  const { output, print, path, open } = await printed(t);
  const { details, rows, settled } = await open();
  details.toggleMerged();
  await settled();
  assert.match(rows().join("\n"), /^.bad$/m);
  writeFileSync(path, "");
  print("stdout", "four\n");
  await output.flush();
  await details.pane.refresh();
  const said = () => rows().join(" ").replaceAll(/ +/g, " ");
  assert.match(
    said(),
    /Somebody has changed one of the logs: the order of their lines is lost\. m shows each alone\./,
  );
  assert.doesNotMatch(said(), /bad/);
  details.toggleMerged();
  await settled();
  assert.match(rows().join("\n"), /^ four$/m);
});

test("a log of which older lines were dropped has its numbers again, whatever was cut before", async (t) => {
  const { output, print } = await outputOf(t, 64 * 1024);
  const path = output.logs[0].path;
  print("stdout", "first\n");
  await output.flush();
  writeFileSync(path, "");
  const [before] = output.written;
  assert.ok((before?.[0]?.sizeBytes ?? 0) > 0);
  for (let line = 2; line < 20_000; line++) print("stdout", `line ${line}\n`);
  await output.flush();
  assert.match(readFileSync(path, "utf8"), /^\[older output dropped; line \d+ follows\]\n/);
  const [after] = output.written;
  assert.equal(after?.[0]?.sizeBytes, readFileSync(path).length);
});

test("a log that its task replaces just as it is opened is not taken for one that somebody has cut", async (t) => {
  const path = logWith(t, "old\n");
  const next = logWith(t, "new\n");
  const files = writtenTo(next, 4);
  const written = () => {
    if (existsSync(next)) renameSync(next, path);
    return files;
  };
  const file = await LogFile.open(path, { begins: () => undefined, written });
  t.after(() => file.close());
  assert.equal(file.isCut, false);
  assert.equal((await file.read(0, 3)).toString(), "new");
});
