import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { MergedLog } from "../../../../extensions/monitor/ui/panel/merged-log.ts";
import { outputOf } from "../../task/printed-output.ts";
import { chunks, reader } from "./merged-output.ts";
import { shown, size } from "./view-of.ts";

test("the end alone has the last lines of the whole, with their numbers, and goes on as the whole does", async (t) => {
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 8 }), async (given, lines) => {
      const { output, order, logs, print, end } = await outputOf(t);
      const half = Math.floor(given.length / 2);
      for (const { stream, pieces } of given.slice(0, half)) print(stream, pieces.join(""));
      await output.flush();
      const ending = await MergedLog.open(logs, order, lines);
      const whole = await MergedLog.open(logs, order);
      const [readEnd, readWhole] = [reader(ending), reader(whole)];
      const compare = async (): Promise<void> => {
        const wholeText = await readWhole.grow();
        const endText = await readEnd.grow();
        assert.ok(wholeText.endsWith(endText), JSON.stringify([endText, wholeText]));
        assert.equal(ending.openWhole === undefined, endText === wholeText);
        const [endLines, wholeLines] = [endText, wholeText].map((text) => text.split("\n").length - 1);
        assert.ok((endLines ?? 0) >= Math.min(lines, wholeLines ?? 0), "as many as are wanted");
        for (let line = 1; line <= (endLines ?? 0); line++) {
          const origin = whole.origins.of((wholeLines ?? 0) - line);
          assert.deepEqual(ending.origins.of((endLines ?? 0) - line), origin);
        }
      };
      await compare();
      for (const { stream, pieces } of given.slice(half)) print(stream, pieces.join(""));
      await end();
      await compare();
      await ending.close();
      await whole.close();
    }),
    { numRuns: 60 },
  );
});

async function viewOfEnd(t: TestContext): Promise<LogView> {
  const { order, logs, print, end } = await outputOf(t);
  for (let line = 1; line <= 300; line++) print(line % 2 ? "stdout" : "stderr", `line ${line}\n`);
  await end();
  const view = new LogView(() => MergedLog.open(logs, order, 20), size.height);
  t.after(() => view.close());
  await view.refresh();
  return view;
}

test("a view of the end shows it at once, and the whole keeps its place", async (t) => {
  const view = await viewOfEnd(t);
  assert.ok(view.isEndOnly);
  assert.deepEqual(shown(view).at(-1), "line 300");
  await view.scroll(-7, size);
  const rows = shown(view);
  await view.complete();
  assert.deepEqual([shown(view), view.isEndOnly, view.log?.index.lines], [rows, false, 300]);
});

test("who scrolls beyond the end that is there goes as far as it can, and on once the whole is there", async (t) => {
  const view = await viewOfEnd(t);
  assert.equal(await view.scroll(-30, size), 0);
  const left = await view.scroll(-30, size);
  assert.deepEqual([shown(view)[0], left, view.isEndOnly], ["line 264", -28, true]);
  await view.complete();
  assert.equal(await view.scroll(left, size), 0);
  assert.equal(shown(view)[0], "line 236");
});

test("a view that is closed before the whole is there leaves nothing open", async (t) => {
  const view = await viewOfEnd(t);
  await view.close();
  await view.complete();
  assert.equal(view.log, undefined);
});
