import assert from "node:assert/strict";
import { test } from "node:test";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { clean, cleanLines, redrawn } from "../../../extensions/core/text/clean.ts";

/** Wide enough that nothing wraps, and not so wide that a cursor reaches the edge. */
const COLUMNS = 600;
const ROWS = 60;

const terminal = new xterm.Terminal({
  cols: COLUMNS,
  rows: ROWS,
  scrollback: 0,
  convertEol: true,
  allowProposedApi: true,
});

/** Returns the rows of a terminal from the one in which the text began, the last; more, if it went up. */
async function shown(text: string, rowsBefore: number): Promise<{ rows: string[]; cursorRow: string }> {
  const clear = `\x1b[0m\r${"\n".repeat(ROWS)}\x1b7`;
  const linesOfText = text.split("\n").length - 1;
  await new Promise<void>((resolve) => terminal.write(clear + text, resolve));
  const buffer = terminal.buffer.active;
  const rowAt = (row: number) => buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? "";
  const first = ROWS - 1 - linesOfText - rowsBefore;
  const rows = Array.from({ length: ROWS - first }, (_, index) => rowAt(first + index).trimEnd());
  return { rows, cursorRow: rowAt(buffer.cursorY).trimEnd() };
}

function withTabsExpanded(line: string): string {
  let columns = 0;
  let text = "";
  for (const character of line) {
    const blanks = 8 - (columns % 8);
    text += character === "\t" ? " ".repeat(blanks) : character;
    if (character === "\t") columns += blanks;
    else if (/[\u4e00-\u9fff\uac00-\ud7a3]/.test(character)) columns += 2;
    else if (!/\p{M}/u.test(character)) columns++;
  }
  return text.trimEnd();
}

const words = fc.constantFrom(
  "a",
  "b",
  "word",
  "10% ",
  "漢",
  "字漢",
  "한",
  "é",
  "e\u0301",
  "  ",
  "=====>",
  "x漢y",
);
const count = fc.integer({ min: 0, max: 8 }).map((number) => (number === 8 ? "" : String(number)));
const inRow = fc.oneof(
  { weight: 5, arbitrary: words },
  {
    weight: 3,
    arbitrary: fc.constantFrom("\r", "\b", "\t", "\x1b[31m", "\x1b[0m", "\x1b[?25l", "\x1b7", "\x1b8"),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(count, fc.constantFrom("C", "D", "G", "X", "a", "`"))
      .map(([n, final]) => `\x1b[${n}${final}`),
  },
  { weight: 3, arbitrary: fc.constantFrom("0", "1", "2", "").map((how) => `\x1b[${how}K`) },
);
const lineText = fc.array(inRow, { maxLength: 20 }).map((tokens) => tokens.join(""));

test("shows a line as a terminal shows it last", async () => {
  await fc.assert(
    fc.asyncProperty(lineText, async (line) => {
      assert.equal(withTabsExpanded(clean(line)), (await shown(line, 0)).rows[0]);
    }),
    { numRuns: 600 },
  );
});

const acrossRows = fc.oneof(
  { weight: 3, arbitrary: inRow },
  { weight: 1, arbitrary: fc.constant("\n") },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("", "1", "2", "3"), fc.constantFrom("A", "B", "E", "F"))
      .map(([n, final]) => `\x1b[${n}${final}`),
  },
  { weight: 1, arbitrary: fc.constantFrom("\x1b[J", "\x1b[0J", "\x1bM", "\x1b[s", "\x1b[u") },
);
/** The most rows that the cursor can go up. */
const ROWS_BEFORE = 20;
const text = fc
  .array(acrossRows, { maxLength: 30 })
  .map((tokens) => tokens.join(""))
  .filter((text) => (text.match(/\x1b\[\d*[AF]|\x1bM/g) ?? []).length * 3 <= ROWS_BEFORE);

test("shows lines as a terminal shows them last, also when the cursor goes up and draws them anew", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const { rows } = await shown(text, ROWS_BEFORE);
      const lines = cleanLines(text).map(withTabsExpanded);
      const before = Array.from({ length: rows.length - lines.length }, () => "");
      assert.deepEqual([...before, ...lines], rows);
    }),
    { numRuns: 600 },
  );
});

test("shows of a line that was redrawn what a terminal shows in the row of the cursor", async () => {
  await fc.assert(
    fc.asyncProperty(
      text.map((text) => text.replaceAll("\n", "")),
      async (line) => {
        const { cursorRow } = await shown(line, ROWS_BEFORE);
        if (cursorRow !== "") assert.equal(withTabsExpanded(clean(line)), cursorRow);
      },
    ),
    { numRuns: 300 },
  );
});

test("goes on from what is kept of a line's beginning as from the beginning", () => {
  fc.assert(
    fc.property(text, text, fc.nat(10), (start, end, cut) => {
      const line = (start + end).replaceAll("\n", "");
      const at = Math.max(0, start.replaceAll("\n", "").length - cut);
      const goneOn = clean(redrawn(line.slice(0, at), 10_000) + line.slice(at));
      assert.equal(withTabsExpanded(goneOn), withTabsExpanded(clean(line)));
    }),
    { numRuns: 1_500 },
  );
});

test("cleans what is clean once more to the same", () => {
  fc.assert(
    fc.property(text, (text) => {
      const line = clean(text);
      assert.equal(clean(line), line);
    }),
  );
});
