import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { visibleWidth } from "@earendil-works/pi-tui";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { scratchRoot } from "../../../harness/scratch-root.ts";

const size = { width: 40, height: 5 };
const stopped = new AbortController().signal;

function logWith(t: TestContext, text: string): string {
  const directory = mkdtempSync(join(scratchRoot, "pi-monitor-log-view-"));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "log");
  writeFileSync(path, text);
  return path;
}

function numbered(count: number, pad = ""): string {
  return Array.from({ length: count }, (_, index) => `line ${index + 1}${pad}\n`).join("");
}

async function viewOf(t: TestContext, text: string): Promise<{ view: LogView; path: string }> {
  const path = logWith(t, text);
  const view = new LogView(path, 5);
  t.after(() => view.close());
  await view.refresh();
  return { view, path };
}

function shown(view: LogView): string[] {
  return view.render(size, (text) => `«${text}»`);
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

test("finds older and newer lines over windows, capitals mattering only in the query", async (t) => {
  const text = `${numbered(3_000)}Needle A\n${numbered(3_000)}needle b\n${numbered(9_000)}`;
  const { view } = await viewOf(t, text);
  assert.equal(await view.search("needle", "up", size, stopped), true);
  assert.ok(shown(view).includes("«needle» b"), shown(view).join("\n"));
  assert.equal(await view.search("needle", "up", size, stopped), true);
  assert.ok(shown(view).includes("«Needle» A"));
  assert.equal(await view.search("needle", "up", size, stopped), false);
  assert.ok(shown(view).includes("«Needle» A"), "it stays where it was");
  assert.equal(await view.search("needle", "down", size, stopped), true);
  assert.ok(shown(view).includes("«needle» b"));
  assert.equal(await view.search("Needle b", "up", size, stopped), false);
});

test("a line without end is shown in pieces, each within the window, and never splits a character", async (t) => {
  const { view } = await viewOf(t, "日本語".repeat(200_000));
  view.wrap = true;
  for (let step = 0; step < 50; step++) {
    for (const row of shown(view)) {
      assert.ok(visibleWidth(row) <= size.width);
      assert.doesNotMatch(row, /\ufffd/);
    }
    await view.scroll(-7, size);
  }
  assert.equal(view.position.kind, "scrolled");
});

test("keeps its place when the width changes and lines wrap", async (t) => {
  const { view } = await viewOf(t, numbered(200, ` ${"word ".repeat(20)}`));
  view.wrap = true;
  await view.scroll(-100, size);
  const [top = ""] = shown(view);
  const narrow = view.render({ width: 25, height: 5 }, (text) => text);
  assert.equal(narrow[0]?.slice(0, 8), top.slice(0, 8));
  for (const row of narrow) assert.ok(visibleWidth(row) <= 25);
});

test("removes control sequences of the raw log", async (t) => {
  const { view } = await viewOf(t, "\x1b[31mred\x1b[0m\x07\nold\rnew\r\n");
  assert.deepEqual(shown(view), ["red", "new"]);
});

test("says why there is nothing, and reads through no link", async (t) => {
  const missing = new LogView("/nonexistent/log", 5);
  await missing.refresh();
  assert.match(missing.problem ?? "", /ENOENT/);
  const path = logWith(t, "secret\n");
  symlinkSync(path, `${path}.link`);
  const link = new LogView(`${path}.link`, 5);
  await link.refresh();
  assert.match(link.problem ?? "", /ELOOP/);
});

test("never holds more than a window of the file", async (t) => {
  const file = new LogFile(logWith(t, numbered(100_000)), 4_096);
  t.after(() => file.close());
  for (const window of [await file.tail(), await file.startingAt(0), await file.endingAt(500_000)]) {
    assert.ok(window.end - window.start <= 4_096);
    assert.ok(window.lines.length > 100);
    assert.ok(window.lines.every(({ text }) => /^line \d+$/.test(text)));
  }
});
