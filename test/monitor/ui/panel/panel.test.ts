import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeybindingsManager as PiKeybindings } from "@earendil-works/pi-coding-agent";
import { KeybindingsManager, type TUI, TUI_KEYBINDINGS, type TuiMouseEvent } from "@earendil-works/pi-tui";
import { Panel } from "../../../../extensions/monitor/ui/panel/panel.ts";
import type { PanelFrame, PanelPane } from "../../../../extensions/monitor/ui/panel/panel-pane.ts";
import { plainTheme } from "../plain-theme.ts";

/** Opens a panel with one tab on a screen of this size; the keys of its pane need as many rows as there are. */
function opened(columns = 80, rows = 24, isTall = false) {
  let frame: PanelFrame | undefined;
  const clicks: number[] = [];
  let wheeled = 0;
  const pane: PanelPane = {
    isTall,
    hints: () => Array.from({ length: 20 }, (_, index) => ({ key: `${index}`, does: "does something" })),
    actions: () => ({ help: () => frame?.help() }),
    handleKey: () => false,
    title: () => ({ left: "", notes: [], right: "1 running" }),
    render: ({ height }) => Array.from({ length: height }, (_, index) => `row ${index + 1}`),
    marginAt: () => undefined,
    wheel: (rows) => {
      wheeled += rows;
    },
    click: (row) => clicks.push(row),
    look() {},
    close() {},
  };
  const open = (given: PanelFrame): PanelPane => {
    frame = given;
    return pane;
  };
  const tui = { terminal: { rows }, requestRender() {}, renderNow() {} } as unknown as TUI;
  const keybindings = new KeybindingsManager(TUI_KEYBINDINGS) as unknown as PiKeybindings;
  const panel = new Panel([{ name: "Monitors", open }], {
    tui,
    theme: plainTheme(),
    keybindings,
    close() {},
  });
  panel.focused = true;
  const shown = (): string[] =>
    panel.render(columns).map((row) => row.replace(/\x1b\[[\d;]*m/g, "").trimEnd());
  shown();
  return {
    panel,
    frame: frame ?? assert.fail(),
    clicks,
    shown,
    wheeled: () => wheeled,
    mouse: (event: object) => panel.handleMouse(event as TuiMouseEvent),
  };
}

const click = { type: "click", button: "left", x: 3, y: 2 };
const wheelDown = { type: "wheel", wheelDelta: 1, x: 3, y: 2 };
const ruleAt = (rows: readonly string[]): number => rows.findLastIndex((row) => row.startsWith("────"));

test("a message, a question, a prompt and the help leave the rule where it is", (t) => {
  for (const [columns, rows] of [
    [100, 30],
    [80, 24],
    [40, 12],
  ] as const) {
    const { panel, frame, shown } = opened(columns, rows);
    t.after(() => panel.dispose());
    const before = ruleAt(shown());
    const stays = (what: string): void => {
      assert.equal(ruleAt(shown()), before, `${what} on ${columns} × ${rows}`);
    };
    frame.say("Copied /tmp/log");
    stays("a message");
    frame.ask({ verb: "Stop", label: "server", key: "x", does: "stops it", yes() {} });
    stays("a question");
    panel.handleInput("?");
    frame.prompt("/", { accepted() {} });
    stays("a prompt");
    panel.handleInput("\x1b");
    panel.handleInput("?");
    assert.match(shown()[1] ?? "", /select, scroll/);
    stays("the help");
    panel.handleInput("?");
    assert.equal(shown()[1]?.trim(), "row 1");
  }
});

test("a click while it asks means no, and does nothing else", (t) => {
  const { panel, frame, clicks, shown, mouse } = opened();
  t.after(() => panel.dispose());
  let hasSaidYes = false;
  const yes = (): void => {
    hasSaidYes = true;
  };
  frame.ask({ verb: "Stop", label: "server", key: "x", does: "stops it", yes });
  assert.match(shown().join("\n"), /Stop "server"\?/);
  mouse(click);
  assert.doesNotMatch(shown().join("\n"), /Stop "server"/);
  panel.handleInput("x");
  assert.deepEqual([clicks, hasSaidYes], [[], false]);
  mouse(click);
  assert.deepEqual(clicks, [1]);
});

test("the wheel scrolls the help while that shows, which says how much is below", (t) => {
  const { panel, shown, wheeled, mouse } = opened();
  t.after(() => panel.dispose());
  panel.handleInput("?");
  const before = shown();
  assert.match(before[ruleAt(before) - 1] ?? "", /^ … \d+ more rows$/);
  mouse(wheelDown);
  assert.equal(shown()[1], before[4]);
  mouse(click);
  assert.equal(shown()[1], before[4], "a click does nothing");
  for (let step = 0; step < 20; step++) mouse(wheelDown);
  assert.match(shown()[ruleAt(shown()) - 1] ?? "", /back, close/);
  assert.equal(wheeled(), 0);
  panel.handleInput("z");
  mouse(wheelDown);
  assert.equal(wheeled(), 3);
});

test("on a screen of 20 × 5 what is typed shows, whatever is said above it", (t) => {
  for (const isTall of [false, true]) {
    const { panel, frame, shown } = opened(20, 5, isTall);
    t.after(() => panel.dispose());
    frame.prompt("&", { accepted() {}, refuses: () => "not a pattern, for a reason that takes many words" });
    for (const key of "typed") panel.handleInput(key);
    panel.handleInput("\r");
    assert.equal(shown().length, 5);
    assert.ok(
      shown().some((row) => row.includes("&typed")),
      shown().join("\n"),
    );
  }
});
