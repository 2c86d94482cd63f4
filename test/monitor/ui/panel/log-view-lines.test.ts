import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { onDark } from "../../../core/text/grounds.ts";
import { processorMsOf } from "../../../harness/processor-time.ts";
import { numbered, shown, size, viewOf } from "./view-of.ts";

test("cut at the width each line has one row, however long; wrapped it has as many as it needs", async (t) => {
  const long = `{"payload":"${"word ".repeat(400)}","last":true}`;
  const { view } = await viewOf(t, `before\n${long}\nbetween\n${"x".repeat(1_000_000)}\nafter\n`);
  const row = '{"payload":"word word word word word wo…';
  assert.deepEqual(shown(view), ["before", row, "between", `${"x".repeat(39)}…`, "after"]);
  await view.toStart();
  await view.toggleWrap(size);
  assert.deepEqual(shown(view), [
    "before",
    '{"payload":"word word word word word ',
    ...Array(3).fill(`  ${"word ".repeat(7)}`),
  ]);
  await view.scroll(57, size);
  assert.deepEqual(shown(view).slice(0, 3), [
    `  ${"word ".repeat(7)}`,
    '  word word word ","last":true}',
    "between",
  ]);
});

test("a line that fills the screen exactly is one row, wrapped or not", async (t) => {
  const { view } = await viewOf(t, `${"x".repeat(40)}\n${"日".repeat(20)}\n${"y".repeat(41)}\n`);
  const rows = ["x".repeat(40), "日".repeat(20)];
  assert.deepEqual(shown(view), [...rows, `${"y".repeat(39)}…`]);
  await view.toggleWrap(size);
  assert.deepEqual(shown(view), [...rows, "y".repeat(40), "  y"]);
});

test("a wrapped line of a MiB is gone through row by row, without a gap and without a split character", async (t) => {
  const text = Array.from({ length: 20_000 }, (_, n) => `<${n}>日本語👩‍👩‍👧e\u0301`).join("");
  const { view } = await viewOf(t, `${text}\n`);
  await view.toggleWrap(size);
  await view.toStart();
  let seen = shown(view).map((row) => row.trimStart());
  while (seen.length < 1_500) {
    await view.scroll(5, size);
    const rows = shown(view);
    for (const row of rows) assert.ok(visibleWidth(row) <= size.width, row);
    seen = [...seen, ...rows.map((row) => row.trimStart())];
  }
  assert.ok(text.startsWith(seen.join("")));
  assert.ok(Buffer.byteLength(seen.join("")) > 50_000, "several pieces");
  await view.scroll(-20_000, size);
  assert.deepEqual(shown(view)[0]?.trimStart(), seen[0]);
});

test("of a long line that carriage returns overwrote its last state shows", async (t) => {
  const states = Array.from({ length: 30_000 }, (_, n) => `${n} of 30000`).join("\r");
  const { view } = await viewOf(t, `start\n${states}\rFINAL FAIL\r\n${states}`);
  assert.deepEqual(shown(view), ["start", "FINAL FAIL", "29999 of 30000"]);
});

test("lines of a MiB cost no key more than a few reads", async (t) => {
  const { view } = await viewOf(t, `${"z".repeat(1 << 20)}\n`.repeat(16));
  let slowest = 0;
  for (const rows of [-3, 2, -9, -1, 4]) {
    const takenMs = await processorMsOf(() => view.scroll(rows, size));
    assert.equal(shown(view).length, 5);
    slowest = Math.max(slowest, takenMs);
  }
  assert.ok(slowest < 750, `${slowest} ms`);
});

test("keeps its place when the width changes and lines wrap", async (t) => {
  const { view } = await viewOf(t, numbered(200, ` ${"word ".repeat(20)}`));
  await view.toggleWrap(size);
  await view.scroll(-100, size);
  const [top = ""] = shown(view);
  const narrow = view.render({ width: 25, height: 5 }, { mark: (text) => text, colours: onDark });
  assert.equal(narrow[0]?.slice(0, 8), top.slice(0, 8));
  for (const row of narrow) assert.ok(visibleWidth(row) <= 25);
});

test("keeps of the control sequences of the raw log only the colours", async (t) => {
  const { view } = await viewOf(t, "\x1b[31mred\x1b[0m\x07\nold\rnew\r\n");
  assert.deepEqual(shown(view), ["\x1b[31mred", "new"]);
});

test("shows of a long line that is drawn anew what a terminal shows last, while it grows, too", async (t) => {
  const states = Array.from({ length: 4_000 }, (_, index) => `\x1b[G\x1b[2K[${index + 1} of 4000]`).join("");
  const { view, path } = await viewOf(t, `before\n${states}`);
  assert.deepEqual(shown(view), ["before", "…"]);
  await view.readOn();
  assert.deepEqual(shown(view), ["before", "[4000 of 4000]"]);
  await view.toggleWrap(size);
  assert.deepEqual(shown(view), ["before", "[4000 of 4000]"]);
  appendFileSync(path, "\x1b[G\x1b[Kdone\nnext\n");
  await view.refresh();
  assert.deepEqual(shown(view), ["before", "[4000 of 4000]", "next"], "the state before, meanwhile");
  await view.readOn();
  assert.deepEqual(shown(view), ["before", "done", "next"]);
  assert.equal(view.isBehind, false);
});

test("of long lines that are drawn anew it reads those that show, one at a time, and no others", async (t) => {
  const text = Array.from({ length: 60 }, (_, index) => `${"x".repeat(30_000)}\x1b[Gline ${index + 1}`).join(
    "\n",
  );
  const { view } = await viewOf(t, text);
  const reads = t.mock.method(LogFile.prototype, "read").mock;
  await view.scroll(-30, size);
  assert.equal(reads.callCount(), 0, "no key waits for them");
  let steps = 0;
  for (shown(view); view.isBehind; shown(view)) {
    await view.readOn();
    steps++;
  }
  const expected = [26, 27, 28, 29, 30].map((number) => `line ${number}${"x".repeat(31)}`);
  assert.deepEqual([shown(view).map((row) => row.slice(0, 38)), steps, reads.callCount()], [expected, 5, 5]);
});

test("a long line that only has colours is shown piece by piece, and all of it can be seen", async (t) => {
  const { view } = await viewOf(t, `${"\x1b[31mred\x1b[0m ".repeat(4_000)}the end\n`);
  await view.toggleWrap(size);
  assert.match(shown(view).at(-1) ?? "", /the end$/);
});

test("scrolls across lines that are cut, and back", async (t) => {
  const { view } = await viewOf(
    t,
    `${"0123456789".repeat(8)}end\nshort\n漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字\n`,
  );
  assert.match(shown(view)[0] ?? "", /^0123456789.*…$/);
  view.scrollAcross(20);
  assert.deepEqual(shown(view), [`…${"0123456789".repeat(3)}01234567…`, "…", `…${"漢字".repeat(7)}`]);
  view.scrollAcross(40);
  assert.equal(shown(view)[0], `…${"0123456789".repeat(2)}end`);
  for (let width = 10; width < 60; width++) {
    for (const row of view.render({ width, height: 5 }, { mark: (text) => text, colours: onDark }))
      assert.ok(visibleWidth(row) <= width);
  }
  view.scrollAcross(-100);
  assert.match(shown(view)[0] ?? "", /^0123456789.*…$/);
});
