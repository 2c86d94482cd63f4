import assert from "node:assert/strict";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { test } from "node:test";
import { LogFile } from "../../../../extensions/monitor/ui/panel/log-file.ts";
import { LogView } from "../../../../extensions/monitor/ui/panel/log-view.ts";
import { logWith, writtenTo } from "./log-with.ts";
import { numbered, shown, size, viewOf } from "./view-of.ts";

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

test("shows at once what it has read already, and the same after it has read on", async (t) => {
  const { view } = await viewOf(t, numbered(100));
  for (const [rows, first] of [
    [-4, "line 92"],
    [2, "line 94"],
  ] as const) {
    const scrolled = view.scroll(rows, size);
    assert.equal(shown(view)[0], first);
    await scrolled;
    assert.equal(shown(view)[0], first);
  }
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

test("a log that is replaced again and again is read anew only some times", async (t) => {
  const { path } = await viewOf(t, "one\n");
  let nowMs = 0;
  const opening = async () => {
    nowMs += 100;
    return await LogFile.open(path);
  };
  const view = new LogView(opening, 5, () => nowMs);
  t.after(() => view.close());
  const replaceBy = (text: string) => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };
  await view.refresh();
  replaceBy("two\n");
  await view.refresh();
  assert.deepEqual(shown(view), ["two"]);
  replaceBy("three\n");
  await view.refresh();
  nowMs += 499;
  await view.refresh();
  assert.deepEqual(shown(view), ["two"]);
  nowMs += 1;
  await view.refresh();
  assert.deepEqual(shown(view), ["three"]);
  replaceBy("four\n");
  await view.follow();
  assert.deepEqual(shown(view), ["four"]);
});

test("a log that is truncated while it shows is read anew, wherever it was scrolled to, and has no events or times from then on", async (t) => {
  for (const rows of [0, -20]) {
    const text = numbered(40);
    const path = logWith(t, text);
    const task = { begins: () => undefined, written: () => writtenTo(path, text.length) };
    const view = new LogView(() => LogFile.open(path, task), 5);
    t.after(() => view.close());
    await view.refresh();
    assert.equal(view.log?.origins.of(1)?.number, 2);
    if (rows < 0) await view.scroll(rows, size);
    writeFileSync(path, "");
    await view.refresh();
    assert.deepEqual(shown(view), []);
    appendFileSync(path, "new 1\nnew 2\n");
    await view.refresh();
    assert.deepEqual(shown(view), ["new 1", "new 2"], `scrolled by ${rows}`);
    assert.equal(view.log?.origins.of(1), undefined, "which of the printed lines it is, nobody knows");
  }
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

test("goes on with a log whose name something has taken that cannot be opened", async (t) => {
  const path = logWith(t, numbered(3));
  let nowMs = 0;
  const view = new LogView(
    () => LogFile.open(path),
    10,
    () => nowMs,
  );
  t.after(() => view.close());
  await view.refresh();
  renameSync(path, `${path}.old`);
  mkdirSync(path);
  await view.refresh();
  // It is time to try again.
  nowMs = 1_000_000;
  appendFileSync(`${path}.old`, "more\n");
  await view.refresh();
  assert.equal(shown(view).at(-1), "more");
});
