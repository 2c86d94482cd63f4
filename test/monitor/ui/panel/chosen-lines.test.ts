import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import type { Theme } from "@earendil-works/pi-coding-agent";
import { EventLines } from "../../../../extensions/monitor/pipeline/event-lines.ts";
import { Arrivals } from "../../../../extensions/monitor/task/arrivals.ts";
import { DetailsView } from "../../../../extensions/monitor/ui/panel/details-view.ts";
import { IndexedLog } from "../../../../extensions/monitor/ui/panel/indexed-log.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { MatchingLines } from "../../../../extensions/monitor/ui/panel/matching-lines.ts";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { silentTask } from "../../silent-task.ts";
import { plainTheme } from "../plain-theme.ts";
import { logWith, writtenTo } from "./log-with.ts";

/** Opens the details of a task with this log, in which some lines became events. */
async function detailsOf(
  t: TestContext,
  text: string,
  events: readonly number[] | undefined,
  begins?: string,
  isGone = false,
) {
  const path = `${logWith(t, text)}${isGone ? ".gone" : ""}`;
  const eventLines = new EventLines();
  for (const number of events ?? []) eventLines.add(number);
  const arrivals = new Arrivals();
  const log = {
    name: "stdout",
    path,
    place: path,
    isKept: true,
    isEmpty: false,
    arrivals,
    begins: () => begins,
    written: () => writtenTo(path),
  };
  const logs = [events ? { ...log, eventLines, marksEvents: true } : log] as const;
  const view = { ...taskView(silentTask()), logs };
  const steps = new StepQueue(
    () => {},
    (error) => assert.fail(error),
  );
  const details = new DetailsView(view, { screenRows: 20, do: (step) => steps.add(step), draw() {} });
  t.after(() => details.close());
  await details.pane.refresh();
  const theme: Theme = Object.assign(plainTheme(), { underline: (text: string) => text });
  const rows = (): string[] =>
    details
      .render(view, { width: 60, height: 16 }, theme)
      .map((row, index) => (details.marginAt(index) ?? " ") + row.replaceAll("\x1b[0m", "").trimEnd());
  const logRows = (): string[] => rows().filter((row) => /line \d+$/.test(row));
  const shows = (expected: string[]) =>
    waitUntil(
      () => JSON.stringify(logRows()) === JSON.stringify(expected),
      10_000,
      () => rows().join("\n"),
    );
  rows();
  return { details, steps, path, eventLines, rows, logRows, shows };
}

function lines(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => `line ${from + index}\n`).join("");
}

test("lines that became events are marked in the margin, and e shows them alone", async (t) => {
  const { details, path, eventLines, rows, logRows, shows } = await detailsOf(t, lines(5), [2, 4]);
  assert.deepEqual(logRows(), [" line 1", "•line 2", " line 3", "•line 4", " line 5"]);
  await details.pane.toggleEvents();
  await shows(["•line 2", "•line 4"]);
  assert.match(rows().join("\n"), /stdout only events/);
  // A line becomes an event only after it is in the log.
  appendFileSync(path, lines(2, 6));
  await details.pane.refresh();
  eventLines.add(7);
  await details.pane.refresh();
  await shows(["•line 2", "•line 4", "•line 7"]);
  await details.pane.toggleEvents();
  assert.equal(logRows().length, 7);
});

test("where the oldest lines of the log were dropped, its lines keep their numbers", async (t) => {
  const text = `[older output dropped; line 120 follows]\n${lines(3, 120)}`;
  const { logRows } = await detailsOf(t, text, [121], "line 120");
  assert.deepEqual(logRows(), [" line 120", "•line 121", " line 122"]);
});

test("of a log whose lines become no events, e says so", async (t) => {
  const { details } = await detailsOf(t, lines(3), undefined);
  await assert.rejects(details.pane.toggleEvents(), /^Error: No line of this log becomes an event\.$/);
});

test("& shows lines that match alone, those that come too, and again all", async (t) => {
  const { details, path, rows, logRows, shows } = await detailsOf(t, lines(40), []);
  await details.pane.match("^line .?7$");
  await shows([" line 7", " line 17", " line 27", " line 37"]);
  assert.match(rows().join("\n"), /stdout & "?\^line \.\?7\$"?: 4 lines/);
  appendFileSync(path, "line 4");
  await details.pane.refresh();
  appendFileSync(path, "7\n");
  await details.pane.refresh();
  await shows([" line 7", " line 17", " line 27", " line 37", " line 47"]);
  await details.pane.scroll(-1);
  await details.pane.toStart();
  assert.equal(logRows()[0], " line 7");
  await details.pane.showAll();
  await details.pane.toEnd();
  assert.equal(logRows().at(-1), " line 47");
});

test("a pattern that is none is answered with what is wrong, and all lines stay", async (t) => {
  const { details, logRows } = await detailsOf(t, lines(3), []);
  await assert.rejects(details.pane.match("(a"), /"\(a" is not a valid RE2 pattern: .*missing/);
  assert.equal(logRows().length, 3);
});

test("a search finds hits in the lines that show alone, and marks them in the margin", async (t) => {
  const { details, logRows } = await detailsOf(t, lines(30), [3, 13, 14]);
  await details.pane.toggleEvents();
  details.pane.beginSearch("#");
  details.pane.finder.type("3");
  await waitUntil(
    () => details.pane.finder.status === "2 of 2",
    10_000,
    () => details.pane.finder.status,
  );
  assert.deepEqual(logRows(), ["›line 3", "›line 13", "•line 14"]);
});

test("what is searched for while a pattern is still looked for is gone to once that is known", async (t) => {
  const { details, logRows } = await detailsOf(t, lines(200_000), []);
  await details.pane.match("^line [0-9]*7$");
  details.pane.beginSearch("#");
  details.pane.finder.type("line 10");
  await waitUntil(
    () => details.pane.finder.status === "1111 of 1111",
    20_000,
    () => details.pane.finder.status,
  );
  const [hit] = logRows().filter((row) => row.startsWith("›line 10"));
  assert.match(hit ?? "", /^›line 10\d*7$/);
});

test("a pattern is looked for in a long log in turns, so that keys are answered meanwhile", async (t) => {
  const { details, shows } = await detailsOf(t, lines(200_000), []);
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  t.after(() => clearInterval(timer));
  await details.pane.match("^line 1[02]$");
  await shows([" line 10", " line 12"]);
  assert.ok(turns > 2, `${turns} turns`);
});

for (const key of ["!", "/"]) {
  test(`${key} in a log that cannot be opened finds nothing, and holds nothing up`, async (t) => {
    const { details, steps } = await detailsOf(t, "", undefined, undefined, true);
    assert.match(details.pane.view.problem ?? "", /ENOENT/);
    // The queue is busy, as after other keys.
    steps.add(() => new Promise((resolve) => setTimeout(resolve, 5)));
    if (key === "!") details.pane.nextError();
    else {
      details.pane.beginSearch("/");
      details.pane.finder.type("a");
    }
    await waitUntil(() => steps.isIdle, 10_000, "the end of the key's work");
    assert.equal(details.pane.finder.status, "");
  });
}

test("what is printed while a pattern is looked for is found, too", async (t) => {
  const path = logWith(t, lines(1_000));
  const log = await IndexedLog.open(() => LogFile.open(path));
  t.after(() => log.close());
  const { mock } = t.mock.method(log, "linesOf", async (...block: Parameters<typeof log.linesOf>) => {
    mock.restore();
    const found = await log.linesOf(...block);
    appendFileSync(path, lines(9_000, 1_001));
    await log.grow();
    return found;
  });
  const matching = new MatchingLines(log, "li+ne", log.index.lines);
  await matching.goOn(() => {});
  assert.equal(matching.count, 10_000);
});

test("a last line that has grown is known only once it was looked at again", async (t) => {
  const path = logWith(t, "line 1\nline 1");
  const log = await IndexedLog.open(() => LogFile.open(path));
  t.after(() => log.close());
  const matching = new MatchingLines(log, "line 12$", 0);
  await matching.goOn(() => {});
  appendFileSync(path, "2\n");
  await log.grow();
  let isKnown = false;
  const known = matching.known(0, 1).then(() => {
    isKnown = true;
  });
  await new Promise(setImmediate);
  assert.equal(isKnown, false);
  await matching.goOn(() => {});
  await known;
  assert.ok(matching.has(1));
});
