import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { lineMessage } from "../../../../extensions/monitor/ui/panel/line-message.ts";
import { LinePick } from "../../../../extensions/monitor/ui/panel/line-pick.ts";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { openLog, readerOf } from "../../../../extensions/monitor/ui/panel/open-log.ts";
import { taskView } from "../../../../extensions/monitor/ui/task-view.ts";
import { silentTask } from "../../silent-task.ts";
import { logWith } from "./log-with.ts";

const size = { width: 40, height: 5 };

/** Begins the choice of a line in a log with this text. */
async function pickIn(t: TestContext, text: string) {
  const path = logWith(t, text);
  const view = new LogView(() => LogFile.open(path), 20);
  t.after(() => view.close());
  await view.refresh();
  const pick = new LinePick(view);
  pick.begin(size);
  return { view, pick };
}

test("a line is chosen from the end that is followed, and what shows moves along at both edges", async (t) => {
  const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join("");
  const { view, pick } = await pickIn(t, text);
  assert.equal(pick.line?.text, "line 12");
  await pick.move(1, size);
  assert.equal(pick.line?.text, "line 12");
  for (let step = 0; step < 20; step++) await pick.move(-1, size);
  assert.equal(pick.line?.text, "line 1");
  assert.equal(view.shownLines(size)[0]?.text, "line 1");
  for (let step = 0; step < 6; step++) await pick.move(1, size);
  assert.equal(pick.line?.text, "line 7");
});

test("a chosen line that does not show any more gives its place to the nearest one that does", async (t) => {
  const text = Array.from({ length: 40 }, (_, index) => `line ${index + 1}\n`).join("");
  const { view, pick } = await pickIn(t, text);
  const after = async (rows: number): Promise<string | undefined> => {
    await view.scroll(rows, size);
    pick.keepShown(size);
    return pick.line?.text;
  };
  assert.equal(await after(-2), "line 38");
  assert.equal(await after(-10), "line 28");
  assert.equal(await after(5), "line 29");
  assert.equal(await after(-1), "line 29", "it shows still");
  pick.clear();
  assert.equal(await after(-1), undefined);
});

test("a long line that was read after its choice is sent as it shows by then", async (t) => {
  const { view, pick } = await pickIn(t, `${"x".repeat(30_000)}\x1b[G\x1b[2Kdone\n`);
  assert.equal(pick.textOn(size), "…");
  await view.readOn();
  assert.equal(pick.textOn(size), "done");
});

test("a line is sent quoted, without control characters, and not longer than 2 000", () => {
  const task = taskView(silentTask());
  const message = lineMessage(task, task.logs[0], `\x1b[31mred\u202e\r\n| more${"x".repeat(5_000)}`);
  const [heading = "", ...lines] = message.split("\n");
  assert.match(heading, /^A line that monitor m7k2 ".*" has printed \(stdout: \/logs\/m7k2\.stdout\):$/);
  assert.ok(
    lines.every((line) => line.startsWith("| ")),
    message,
  );
  assert.doesNotMatch(message, /[\x1b\r\u202e]/);
  assert.ok(message.length < 2_300, `${message.length}`);
});

test("the log opens in PAGER, else in EDITOR, else in less; what cannot be started is named", async () => {
  assert.deepEqual(readerOf({ PAGER: " less -R ", EDITOR: "vi" }), ["less", "-R"]);
  assert.deepEqual(readerOf({ PAGER: "", EDITOR: "vi" }), ["vi"]);
  assert.deepEqual(readerOf({}), ["less"]);
  const done: string[] = [];
  const tui = {
    stop: () => void done.push("stop"),
    start: () => void done.push("start"),
    requestRender: () => void done.push("draw"),
  };
  await assert.rejects(
    openLog("/log", tui, { PAGER: "no-such-reader" }),
    /no-such-reader cannot be started: ENOENT/,
  );
  assert.deepEqual(done, ["stop", "start", "draw"]);
});
