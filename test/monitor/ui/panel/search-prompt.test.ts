import assert from "node:assert/strict";
import { test } from "node:test";
import { KeybindingsManager, setKeybindings, TUI_KEYBINDINGS } from "@earendil-works/pi-tui";
import { SearchPrompt } from "../../../../extensions/monitor/ui/panel/search-prompt.ts";
import { plainTheme } from "../plain-theme.ts";

test("a message stands above what is typed, in five rows at most, until the next key", () => {
  const prompt = new SearchPrompt("/", { accepted() {}, status: () => "searching" }, assert.fail);
  const rows = (): string[] => prompt.render({ width: 40, height: 2 }, plainTheme());
  const row = (): string => rows().at(-2) ?? "";
  prompt.handleInput("a");
  assert.match(row(), /^\/a.* {2}searching$/);
  prompt.say(`ENOENT: ${"no such file ".repeat(9)}\nat all`);
  assert.deepEqual(rows().length, 6);
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
  const [reason, typed] = prompt.render({ width: 40, height: 2 }, plainTheme());
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
  const [row = ""] = prompt.render({ width: 40, height: 2 }, plainTheme());
  assert.ok(row.startsWith("/abcd "), JSON.stringify(row));
  prompt.handleInput("e");
  assert.deepEqual(typed.at(-1), "abcd e");
});

test("where there is no room beside what is typed, the status stands below it", () => {
  const said = "ENOENT: no such file or directory, so nothing is sent";
  const rowsAt = (width: number): string[] => {
    const prompt = new SearchPrompt("> ", { accepted() {}, status: () => said }, assert.fail);
    for (const key of "typed by me") prompt.handleInput(key);
    return plainRows(prompt, width, 2);
  };
  assert.match(rowsAt(78)[0] ?? "", /^> typed by me.* {2}ENOENT: no/);
  assert.deepEqual(rowsAt(78).slice(1), ["enter ok  esc cancel"]);
  const [typed, ...below] = rowsAt(38);
  assert.match(typed ?? "", /^> typed by me/);
  assert.equal(below.slice(0, -1).join(" "), said);
});

test("the row below tells what the keys do there, as the person has bound them, on every size", (t) => {
  const does = { enter: "send", escape: "leave", arrows: "other hits", end: "end input" };
  const prompt = new SearchPrompt("> ", { accepted() {}, does }, assert.fail);
  const keysAt = (width: number, height: number): string[] => plainRows(prompt, width, height).slice(1);
  assert.deepEqual(keysAt(78, 3), ["enter send  ↑↓ other hits  ctrl+d end input  esc leave"]);
  assert.deepEqual(keysAt(38, 3), ["enter send  ↑↓ other hits", "ctrl+d end input  esc leave"]);
  assert.deepEqual(keysAt(38, 2), ["enter send  ↑↓ other hits  esc leave"]);
  t.after(() => setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS)));
  setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS, { "tui.select.cancel": "ctrl+g" }));
  assert.match(keysAt(78, 3)[0] ?? "", /ctrl\+g leave$/);
});

function plainRows(prompt: SearchPrompt, width: number, height: number): string[] {
  return prompt
    .render({ width, height }, plainTheme())
    .map((row) => row.replace(/\x1b\[\d*m/g, "").trimEnd());
}
