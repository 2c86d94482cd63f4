import assert from "node:assert/strict";
import { test } from "node:test";
import type { KeybindingsManager as PiKeybindings } from "@earendil-works/pi-coding-agent";
import { KeybindingsManager, setKeybindings, TUI_KEYBINDINGS } from "@earendil-works/pi-tui";
import type { ListTab } from "../../../../extensions/core/pi/list-tab.ts";
import { HelpView } from "../../../../extensions/monitor/ui/panel/help-view.ts";
import { ItemsPane } from "../../../../extensions/monitor/ui/panel/items-pane.ts";
import { actionOf, keyName } from "../../../../extensions/monitor/ui/panel/keys.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { plainTheme } from "../plain-theme.ts";
import { idleFrame } from "./idle-frame.ts";

function bindings(user = {}): PiKeybindings {
  return new KeybindingsManager(TUI_KEYBINDINGS, user) as unknown as PiKeybindings;
}

test("letters and pi's own keys, as a plain terminal and as an enhanced one sends them", () => {
  const expected = {
    j: "down",
    G: "end",
    N: "previous",
    x: "stop",
    X: "stopSilently",
    p: "protect",
    a: "adopt",
    n: "next",
    "/": "searchDown",
    "#": "searchUp",
    "?": "help",
    "&": "match",
    e: "events",
    q: "back",
    "\x1b[A": "up",
    "\r": "open",
    "\t": "otherLog",
    "\x1b": "cancel",
  };
  for (const [data, action] of Object.entries(expected))
    assert.equal(actionOf(data, bindings()), action, JSON.stringify(data));
  assert.equal(actionOf("\x1b[120u", bindings()), "stop");
  assert.equal(actionOf("\x1b[103;2u", bindings()), "end");
  assert.equal(actionOf("z", bindings()), undefined);
});

test("keys that the user has set in pi hold, and show", (t) => {
  const own = bindings({ "tui.select.up": "ctrl+p", "tui.select.cancel": "ctrl+g" });
  assert.equal(actionOf("\x10", own), "up");
  assert.equal(actionOf("\x1b[A", own), undefined);
  assert.equal(keyName("tui.select.cancel"), "esc");
  t.after(() => setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS)));
  setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS, own.getUserBindings()));
  assert.equal(keyName("tui.select.cancel"), "ctrl+g");
});

test("no hint and no text names a key that the user has bound anew", async (t) => {
  t.after(() => setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS)));
  const bound = {
    "tui.input.tab": "ctrl+t",
    "tui.select.up": "ctrl+p",
    "tui.select.down": "ctrl+n",
    "tui.editor.cursorLeft": "alt+h",
    "tui.editor.cursorRight": "alt+l",
  } as const;
  setKeybindings(new KeybindingsManager(TUI_KEYBINDINGS, bound));
  const item = { id: "a", state: "running", title: "a", label: "a", facts: [], details: ["all"] } as const;
  const tab: ListTab = { empty: "None.", counted: String, items: async () => [item], keys: () => [] };
  const pane = new ItemsPane(async () => tab, idleFrame);
  await waitUntil(() => pane.title().right === "1", 10_000, "the item");
  const inList = pane.hints();
  pane.render({ width: 40, height: 5 }, plainTheme());
  pane.actions().open?.();
  const hints = [...inList, ...pane.hints(), ...new HelpView().hints()];
  const help = [new HelpView(), new HelpView([])].flatMap((view) =>
    view.render({ width: 160, height: 60 }, plainTheme()),
  );
  const told = [...hints.map(({ key, does }) => `${key} ${does}`), ...help].join("\n");
  assert.doesNotMatch(told, /\btab\b|[←→↑↓]/);
  assert.match(told, /^ctrl\+t next list$/m);
  assert.match(told, /^ctrl\+p ctrl\+n scroll$/m);
});

test("the help says what each key does in one column, also behind pgup pgdn", () => {
  const rows = new HelpView().render({ width: 160, height: 60 }, plainTheme());
  assert.ok(rows.some((row) => /^pgup pgdn {2}\S/i.test(row)));
  const columns = new Set(rows.map((row) => row.search(/(?<= {2})\S/)));
  assert.equal(columns.size, 1, rows.join("\n"));
});

test("the help names every key", () => {
  const rows = new HelpView().render({ width: 160, height: 60 }, plainTheme());
  const named = new Set(rows.flatMap((row) => row.split(/ {2}/)[0]?.split(" ") ?? []));
  const signs = Array.from({ length: 0x7f - 0x21 }, (_, index) => String.fromCharCode(0x21 + index));
  const keys = signs.filter((sign) => actionOf(sign, bindings()));
  assert.ok(keys.length > 25, keys.join(" "));
  // The help is what ? shows.
  assert.deepEqual(
    keys.filter((key) => key !== "?" && !named.has(key)),
    [],
  );
});

test("the help of another list names its own keys, and none of the tasks'", () => {
  const rows = new HelpView([{ key: "r", does: "run now" }]).render({ width: 160, height: 60 }, plainTheme());
  assert.ok(
    rows.some((row) => /^r {2,}run now$/.test(row)),
    rows.join("\n"),
  );
  assert.ok(!rows.some((row) => /start again|protect|log/.test(row)), rows.join("\n"));
});
