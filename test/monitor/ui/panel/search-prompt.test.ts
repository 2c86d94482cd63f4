import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchPrompt } from "../../../../extensions/monitor/ui/panel/search-prompt.ts";
import { plainTheme } from "../plain-theme.ts";

test("a message stands above what is typed, in five rows at most, until the next key", () => {
  const prompt = new SearchPrompt("/", { accepted() {}, status: () => "searching" }, assert.fail);
  const rows = (): string[] => prompt.render(40, plainTheme());
  const row = (): string => rows().at(-1) ?? "";
  prompt.handleInput("a");
  assert.match(row(), /^\/a.* {2}searching$/);
  prompt.say(`ENOENT: ${"no such file ".repeat(9)}\nat all`);
  assert.deepEqual(rows().length, 5);
  assert.match(rows()[0] ?? "", /^ENOENT: no such/);
  assert.match(row(), /^\/a.* {2}searching$/);
  prompt.handleInput("b");
  assert.match(row(), /^\/ab.* {2}searching$/);
});

test("what is refused stays to be corrected, with the whole reason above it", () => {
  const done: string[] = [];
  const typing = {
    accepted: (text: string) => void done.push(text),
    refuses: (text: string) => (text === "(" ? "missing )" : undefined),
  };
  const prompt = new SearchPrompt("&", typing, () => void done.push("closed"));
  prompt.handleInput("(");
  prompt.handleInput("\r");
  const [reason, typed] = prompt.render(40, plainTheme());
  assert.equal(reason, "missing )");
  assert.match(typed ?? "", /^&\(/);
  assert.deepEqual(done, []);
  prompt.handleInput("\x7f");
  prompt.handleInput("x");
  prompt.handleInput("\r");
  assert.deepEqual(done, ["closed", "x"]);
});

test("of what is pasted only text is taken: no control sequence reaches the terminal, or the search", () => {
  const typed: string[] = [];
  const typing = { accepted() {}, typed: (text: string) => void typed.push(text) };
  const prompt = new SearchPrompt("/", typing, assert.fail);
  prompt.handleInput("\x1b[200~a\x1b]52;c;aGFja2Vk\x07b\x00\x9b31mc\u202ed \n\x1b[201~");
  assert.deepEqual(typed, ["abcd "]);
  const [row = ""] = prompt.render(40, plainTheme());
  assert.ok(row.startsWith("/abcd "), JSON.stringify(row));
  prompt.handleInput("e");
  assert.deepEqual(typed.at(-1), "abcd e");
});

test("where there is no room beside what is typed, the status stands below it", () => {
  const keys = "enter sends the line, ctrl+d ends the input, esc leaves";
  const rowsAt = (width: number): string[] => {
    const prompt = new SearchPrompt("> ", { accepted() {}, status: () => keys }, assert.fail);
    for (const key of "typed by me") prompt.handleInput(key);
    return prompt.render(width, plainTheme()).map((row) => row.replace(/\x1b\[\d*m/g, "").trimEnd());
  };
  assert.deepEqual(rowsAt(78).length, 1);
  assert.match(rowsAt(78)[0] ?? "", /^> typed by me.* {2}enter sends/);
  const [typed, ...status] = rowsAt(38);
  assert.match(typed ?? "", /^> typed by me/);
  assert.equal(status.join(" "), keys);
});
