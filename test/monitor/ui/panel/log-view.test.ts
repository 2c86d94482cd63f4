// Longer than most: every movement in a log is checked on the same written files.
import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { processorMsOf } from "../../../harness/processor-time.ts";
import { logWith } from "./log-with.ts";

const size = { width: 40, height: 5 };

function numbered(count: number, pad = ""): string {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}${pad}\n`).join("");
}

/** Removes the end of a style behind a cut. */
function plain(row: string): string {
  return row.replaceAll("\x1b[0m", "");
}

async function viewOf(t: TestContext, text: string | Buffer): Promise<{ view: LogView; path: string }> {
  const path = logWith(t, text);
  const view = new LogView(() => LogFile.open(path), 5);
  t.after(() => view.close());
  await view.refresh();
  return { view, path };
}

function shown(view: LogView): string[] {
  return view.render(size, (text) => `«${text}»`).map(plain);
}

test("follows the end of the log", async (t) => {
  const { view, path } = await viewOf(t, numbered(20));
  assert.deepEqual(shown(view), ["line 16", "line 17", "line 18", "line 19", "line 20"]);
  assert.equal(await view.refresh(), false, "nothing new");
  appendFileSync(path, "more");
  assert.equal(await view.refresh(), true);
  assert.equal(shown(view).at(-1), "more");
  appendFileSync(path, " of it\n");
  await view.refresh();
  assert.equal(shown(view).at(-1), "more of it");
});

test("stays where it was scrolled to, and follows again at the end", async (t) => {
  const { view, path } = await viewOf(t, numbered(20));
  await view.scroll(-3, size);
  assert.deepEqual(shown(view), ["line 13", "line 14", "line 15", "line 16", "line 17"]);
  appendFileSync(path, "new\n");
  await view.refresh();
  assert.equal(shown(view)[0], "line 13");
  await view.scroll(100, size);
  assert.equal(view.position.kind, "following");
  assert.equal(shown(view).at(-1), "new");
});

test("goes through a log of any size a window at a time, up to its first line and down again", async (t) => {
  const { view } = await viewOf(t, numbered(20_000, ` ${"x".repeat(50)}`));
  const seen = new Set<string>();
  let first = "";
  for (let page = 0; page < 6_000 && first !== "line 1"; page++) {
    const before = shown(view);
    await view.scroll(-4, size);
    first = (shown(view)[0] ?? "").split(" x")[0] ?? "";
    assert.ok(before.length === 5 && shown(view).length === 5);
    for (const row of [...before, ...shown(view)]) seen.add(row.split(" x")[0] ?? "");
  }
  assert.equal(first, "line 1");
  assert.equal(seen.size, 20_000, "no line was left out");
  await view.scroll(4, size);
  assert.match(shown(view)[0] ?? "", /^line 5 /);
  await view.toStart();
  assert.match(shown(view)[0] ?? "", /^line 1 /);
});

test("reads on in the file that it shows while the log is cut, and turns to the new one at its end", async (t) => {
  const { view, path } = await viewOf(t, numbered(1_000));
  await view.scroll(-500, size);
  const before = shown(view);
  writeFileSync(`${path}.new`, "[older output dropped; line 990 follows]\nline 990\n");
  renameSync(`${path}.new`, path);
  await view.refresh();
  assert.deepEqual(shown(view), before);
  await view.follow();
  assert.deepEqual(shown(view), ["[older output dropped; line 990 follows]", "line 990"]);
});

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
  const narrow = view.render({ width: 25, height: 5 }, (text) => text);
  assert.equal(narrow[0]?.slice(0, 8), top.slice(0, 8));
  for (const row of narrow) assert.ok(visibleWidth(row) <= 25);
});

test("keeps of the control sequences of the raw log only the colours", async (t) => {
  const { view } = await viewOf(t, "\x1b[31mred\x1b[0m\x07\nold\rnew\r\n");
  assert.deepEqual(shown(view), ["\x1b[31mred", "new"]);
});

test("says why there is nothing, and reads through no link", async (t) => {
  const missing = new LogView(() => LogFile.open("/nonexistent/log"), 5);
  await missing.refresh();
  assert.match(missing.problem ?? "", /ENOENT/);
  const path = logWith(t, "secret\n");
  symlinkSync(path, `${path}.link`);
  const link = new LogView(() => LogFile.open(`${path}.link`), 5);
  await link.refresh();
  assert.match(link.problem ?? "", /ELOOP/);
});

test("leaves no file open where it is closed while the log is being opened", async (t) => {
  const path = logWith(t, numbered(50_000));
  const view = new LogView(() => LogFile.open(path), 5);
  const opening = view.refresh();
  await view.close();
  await opening;
  assert.equal(view.log, undefined);
  assert.ok(!openPaths().includes(path), "it is closed");
});

/** Returns the open paths of this process; none if they cannot be read. */
function openPaths(): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc/self/fd").flatMap((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      return [];
    }
  });
}

test("shows a log of UTF-16 as text, also what is appended, and where its beginning was dropped", async (t) => {
  for (const order of ["le", "be"] as const) {
    const utf16 = (text: string): Buffer =>
      order === "le" ? Buffer.from(text, "utf16le") : Buffer.from(text, "utf16le").swap16();
    const { view, path } = await viewOf(t, utf16("\ufeffone\n漢字 \u0a0a\n"));
    assert.deepEqual(shown(view), ["one", "漢字 \u0a0a"]);
    const more = utf16("three\n");
    appendFileSync(path, more.subarray(0, 5));
    await view.refresh();
    appendFileSync(path, more.subarray(5));
    await view.refresh();
    assert.deepEqual(shown(view), ["one", "漢字 \u0a0a", "three"]);
    const header = "[older output dropped; line 3 follows]";
    const cut = await viewOf(t, Buffer.concat([Buffer.from(`${header}\n`), utf16("\ufeffthree\n")]));
    assert.deepEqual(
      shown(cut.view),
      [header, "three"].map((row) => (row.length > 40 ? row.slice(0, 40) : row)),
    );
  }
});

test("shows of a long line that is drawn anew what a terminal shows last, while it grows, too", async (t) => {
  const states = Array.from({ length: 4_000 }, (_, index) => `\x1b[G\x1b[2K[${index + 1} of 4000]`).join("");
  const { view, path } = await viewOf(t, `before\n${states}`);
  assert.deepEqual(shown(view), ["before", "[4000 of 4000]"]);
  await view.toggleWrap(size);
  assert.deepEqual(shown(view), ["before", "[4000 of 4000]"]);
  appendFileSync(path, "\x1b[G\x1b[Kdone\nnext\n");
  await view.refresh();
  assert.deepEqual(shown(view), ["before", "done", "next"]);
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
    for (const row of view.render({ width, height: 5 }, (text) => text))
      assert.ok(visibleWidth(row) <= width);
  }
  view.scrollAcross(-100);
  assert.match(shown(view)[0] ?? "", /^0123456789.*…$/);
});
