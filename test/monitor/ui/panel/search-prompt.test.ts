import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchPrompt } from "../../../../extensions/monitor/ui/panel/search-prompt.ts";
import { plainTheme } from "../plain-theme.ts";

test("a message beside what is typed takes half of the row at most, until the next key", () => {
  const prompt = new SearchPrompt("/", { accepted() {}, status: () => "searching" }, assert.fail);
  const row = (): string => prompt.render(40, plainTheme());
  prompt.handleInput("a");
  assert.match(row(), /^\/a.* {2}searching$/);
  prompt.say(`ENOENT: ${"no such file ".repeat(9)}\nat all`);
  assert.match(row(), /^\/a.* {2}ENOENT: no such.*…/);
  prompt.handleInput("b");
  assert.match(row(), /^\/ab.* {2}searching$/);
});

test("what is refused stays to be corrected, with the reason beside it", () => {
  const done: string[] = [];
  const typing = {
    accepted: (text: string) => void done.push(text),
    refuses: (text: string) => (text === "(" ? "missing )" : undefined),
  };
  const prompt = new SearchPrompt("&", typing, () => void done.push("closed"));
  prompt.handleInput("(");
  prompt.handleInput("\r");
  assert.match(prompt.render(40, plainTheme()), /^&\(.* {2}missing \)$/);
  assert.deepEqual(done, []);
  prompt.handleInput("\x7f");
  prompt.handleInput("x");
  prompt.handleInput("\r");
  assert.deepEqual(done, ["closed", "x"]);
});
