import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { KeybindingsManager, Theme } from "@earendil-works/pi-coding-agent";
import { visibleWidth } from "@earendil-works/pi-tui";
import { type CommandQuestion, CommandQuestionView } from "../../../extensions/core/pi/command-question.ts";
import { commandRows } from "../../../extensions/core/pi/command-rows.ts";
import type { QuestionAct } from "../../../extensions/core/texts/questions.ts";

const theme = {
  fg: (_color: string, text: string) => text,
  bold: (text: string) => text,
} as unknown as Theme;

/** Keys are named after their actions. */
const keybindings = {
  matches: (data: string, keybinding: string) => keybinding.endsWith(`.${data}`),
} as unknown as KeybindingsManager;

function ask(
  command: string,
  columns: number,
  rows: number,
  more: Pick<CommandQuestion, "isUnexpected" | "act"> = {},
) {
  const answers: boolean[] = [];
  const tui = { terminal: { rows, columns }, requestRender() {} };
  const screen = { tui, theme, keybindings } as unknown as ConstructorParameters<
    typeof CommandQuestionView
  >[1];
  const view = new CommandQuestionView(
    { title: 'Start the monitor "x"?', command, ...more },
    screen,
    (answer) => answers.push(answer),
  );
  const draw = (): string[] => view.render(columns);
  const press = (key: string): string[] => {
    view.handleInput(key);
    return draw();
  };
  return { answers, draw, press };
}

const paint = { gutter: (text: string) => text, escape: (text: string) => `«${text}»` };

test("a command is on its rows whole: no space is lost, and no row is wider than the screen", () => {
  const command = `echo  ${"ab ".repeat(60)} 日本語日本語 \x1b]52;c;x\x07\tend`;
  for (const width of [3, 7, 12, 40]) {
    const rows = commandRows(command, width, paint);
    const joined = rows.map((row) => row.slice("│ ".length)).join("");
    assert.equal(
      joined,
      `${command.replace("\x1b", "«\\x1b»").replace("\x07", "«\\x07»").replace("\t", "    ")}`,
    );
    // An escape is not divided at any width.
    if (width >= 12) for (const row of rows) assert.ok(visibleWidth(row.replace(/[«»]/g, "")) <= width);
  }
});

test("each line of a command has its number, and the rows that it goes on over have none", () => {
  assert.deepEqual(commandRows(`a\n${"b".repeat(40)}\n`, 31, paint), [
    "1 │ a",
    `2 │ ${"b".repeat(27)}`,
    `  │ ${"b".repeat(13)}`,
  ]);
});

test("300 lines can be allowed only once their end was on the screen", () => {
  const command = Array.from({ length: 300 }, (_, index) => `echo ${index + 1}`).join("\n");
  const { answers, draw, press } = ask(command, 60, 24);
  assert.match(draw().join("\n"), /rows 1-19 of 300, ↓ for more · 300 lines\n.*1 │ echo 1\n/);
  assert.ok(draw().length <= 24);
  assert.match(draw().join("\n"), /enter reads on · escape\/ctrl\+c does not start it/);
  let pages = 0;
  while (!press("confirm").join("\n").includes("enter starts it")) pages++;
  assert.deepEqual(answers, []);
  assert.ok(pages >= 14);
  assert.match(draw().join("\n"), /300 │ echo 300/);
  press("confirm");
  assert.deepEqual(answers, [true]);
});

test("20 000 characters in one line are all there to read", () => {
  const command = `echo ${"x".repeat(20_000)}; touch tail`;
  const { draw, press } = ask(command, 80, 24);
  const seen = new Map<number, string>();
  for (let rows = draw(); ; rows = press("pageDown")) {
    const [, first = "", last = ""] = /rows (\d+)-(\d+) of/.exec(rows.join("\n")) ?? [];
    const shown = rows.filter((row) => row.startsWith(" │ ")).map((row) => row.slice(3));
    assert.equal(shown.length, Number(last) - Number(first) + 1);
    for (const [index, row] of shown.entries()) seen.set(Number(first) + index, row);
    if (rows.join("\n").includes("enter starts it")) break;
  }
  assert.equal(
    [...seen.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row)
      .join(""),
    command,
  );
});

test("a command that fits is allowed or refused at once", () => {
  const { answers, draw, press } = ask("git status", 40, 24);
  assert.doesNotMatch(draw().join("\n"), /rows|lines/);
  press("cancel");
  assert.deepEqual(answers, [false]);
  press("confirm");
  assert.deepEqual(answers, [false, true]);
});

test("what a terminal would act on is shown, counted and told from what was typed", () => {
  const { draw } = ask("git status \x1b]; touch x;\x07 '\\x07'", 60, 24);
  const screen = draw().join("\n");
  assert.equal(stripVTControlCharacters(screen), screen);
  assert.match(screen, /git status \\x1b\]; touch x;\\x07 '\\x07'/);
  assert.match(screen, /2 invisible or control characters, shown as escapes/);
});

test("it has room on every screen", () => {
  for (const columns of [1, 10, 40]) {
    for (const rows of [6, 10, 24]) {
      const { draw } = ask("echo\n".repeat(100), columns, rows);
      assert.ok(draw().length <= rows, `${columns} x ${rows}: ${draw().length}`);
      for (const row of draw()) assert.ok(visibleWidth(row) <= columns);
    }
  }
});

test("its warning of hidden characters is whole at 40 columns, and all of it fits the screen", () => {
  const { draw } = ask(`${"echo \u202e\x1b\n".repeat(30)}true`, 40, 12);
  const rows = draw().map((row) => stripVTControlCharacters(row).trim());
  assert.match(rows.join(" "), /60 invisible or control characters, shown as escapes/);
  assert.match(rows.join(" "), /escape\/ctrl\+c does not start it/);
  assert.ok(rows.length <= 12, rows.join("\n"));
});

test("what was being typed when an unexpected question came allows nothing", (t) => {
  let nowMs = 5_000;
  t.mock.method(performance, "now", () => nowMs);
  const { answers, draw, press } = ask("echo ok", 40, 10, { isUnexpected: true });
  draw();
  press("confirm");
  nowMs += 999;
  press("confirm");
  assert.deepEqual(answers, []);
  nowMs += 1;
  press("confirm");
  assert.deepEqual(answers, [true]);
});

test("its keys are named for what they do: start, stop, replace, write, send, or allow for later", () => {
  const keys = (act?: QuestionAct): string =>
    stripVTControlCharacters(
      ask("echo", 80, 20, act && { act })
        .draw()
        .at(-2) ?? "",
    ).trim();
  assert.equal(keys(), "enter starts it · escape/ctrl+c does not start it");
  assert.equal(keys("stop"), "enter stops it · escape/ctrl+c does not stop it");
  assert.equal(keys("replace"), "enter replaces it · escape/ctrl+c does not replace it");
  assert.equal(keys("write"), "enter writes to it · escape/ctrl+c does not write to it");
  assert.equal(keys("send"), "enter sends it · escape/ctrl+c does not send it");
  assert.equal(keys("allow"), "enter allows it · escape/ctrl+c does not allow it");
});
