import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import xterm from "@xterm/headless"; // CommonJS: Node finds no named exports in it
import { paintedScreen } from "../../../extensions/monitor/pty/painted-screen.ts";
import { temporaryDirectory } from "../../harness/temporary-directory.ts";

const size = { columns: 20, rows: 5 };

/** Paints the end of a log onto a terminal of this size. */
async function painted(t: TestContext, log: string, to = size) {
  const path = join(await temporaryDirectory(t), "log");
  await writeFile(path, log);
  const sequence = await paintedScreen(path, size, to, "heading");
  const terminal = new xterm.Terminal({ cols: to.columns, rows: to.rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(sequence, resolve));
  const { active } = terminal.buffer;
  return {
    sequence,
    terminal,
    rows: Array.from({ length: to.rows }, (_, row) =>
      active.getLine(active.baseY + row)?.translateToString(true),
    ),
    cursor: [active.cursorY, active.cursorX],
    scrolled: active.baseY,
  };
}

test("the screen of a program that prints lines stands below the heading, with its colours and cursor", async (t) => {
  const { rows, cursor, terminal } = await painted(
    t,
    "one\r\n\x1b[1;31mred\x1b[38;2;1;2;3mown\x1b[0m 日本\r\n> ab\x1b[D",
  );
  assert.deepEqual(rows, ["heading", "one", "redown 日本", "> ab", ""]);
  assert.deepEqual(cursor, [3, 3]);
  const line = terminal.buffer.active.getLine(2);
  assert.deepEqual([line?.getCell(0)?.isBold() !== 0, line?.getCell(0)?.getFgColor()], [true, 1]);
  assert.equal(line?.getCell(3)?.getFgColor(), 0x010203);
  assert.ok(line?.getCell(7)?.isAttributeDefault());
});

test("of a screen in full use its end shows, and it does not scroll", async (t) => {
  const { rows, cursor, scrolled } = await painted(t, "1\r\n2\r\n3\r\n4\r\n5\r\n> ");
  assert.deepEqual(rows, ["heading", "3", "4", "5", ">"]);
  assert.deepEqual([cursor, scrolled], [[4, 2], 0]);
});

test("a full screen has no heading, and its program's modes", async (t) => {
  const { rows, cursor, terminal } = await painted(
    t,
    "shell\r\n\x1b[?1049h\x1b[?1h\x1b=\x1b[?1002h\x1b[?1006h\x1b[?2004h\x1b[Htop\x1b[5;20Hx\x1b[2;3H",
  );
  assert.deepEqual(rows, ["top", "", "", "", `${" ".repeat(19)}x`]);
  assert.deepEqual(cursor, [1, 2]);
  assert.equal(terminal.buffer.active.type, "alternate");
  const { applicationCursorKeysMode, applicationKeypadMode, bracketedPasteMode, mouseTrackingMode } =
    terminal.modes;
  assert.deepEqual(
    [applicationCursorKeysMode, applicationKeypadMode, bracketedPasteMode, mouseTrackingMode],
    [true, true, true, "drag"],
  );
});

test("a smaller terminal shows what it has room for, a larger one all", async (t) => {
  const log = "one two three four!!\r\nlast";
  const small = await painted(t, log, { columns: 10, rows: 3 });
  assert.deepEqual(small.rows, ["heading", "ree four!!", "last"]);
  const large = await painted(t, log, { columns: 40, rows: 4 });
  assert.deepEqual(large.rows, ["heading", "one two three four!!", "last", ""]);
});

test("no question of the log is asked once more", async (t) => {
  const { sequence } = await painted(
    t,
    "a\x1b[6n\x1b[c\x1b[>c\x1b]11;?\x07\x1bP+q544e\x1b\\\x1b[?2026$p\x1b]52;c;?\x07b",
  );
  assert.equal(sequence, "heading\r\n\x1b[?7lab\x1b[?7h\r\x1b[2C");
});

test("an empty log is the heading alone", async (t) => {
  const { rows, cursor } = await painted(t, "");
  assert.deepEqual(rows, ["heading", "", "", "", ""]);
  assert.deepEqual(cursor, [1, 0]);
});
