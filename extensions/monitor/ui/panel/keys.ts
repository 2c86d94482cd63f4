import { type KeybindingsManager, keyText } from "@earendil-works/pi-coding-agent";
import { type Keybinding, matchesKey } from "@earendil-works/pi-tui";

/** The actions that keys trigger. */
export type PanelAction =
  | "up"
  | "down"
  | "pageUp"
  | "pageDown"
  | "start"
  | "end"
  | "open"
  | "back"
  | "cancel"
  | "otherLog"
  | "left"
  | "right"
  | "nextError"
  | "follow"
  | "wrap"
  | "times"
  | "merge"
  | "help"
  | "events"
  | "openLog"
  | "match"
  | "searchDown"
  | "searchUp"
  | "next"
  | "previous"
  | "stop"
  | "stopSilently"
  | "protect"
  | "adopt"
  | "restart"
  | "copy"
  | "finished"
  | "clear"
  | "command"
  | "stepIn"
  | "select"
  | "sort";

/** Keys of pi, as the user has set them, for actions that pi has, too. */
const PI_KEYS: readonly [Keybinding, PanelAction][] = [
  ["tui.select.up", "up"],
  ["tui.select.down", "down"],
  ["tui.select.pageUp", "pageUp"],
  ["tui.select.pageDown", "pageDown"],
  ["tui.select.confirm", "open"],
  ["tui.select.cancel", "cancel"],
  ["tui.input.tab", "otherLog"],
  ["tui.editor.cursorLeft", "left"],
  ["tui.editor.cursorRight", "right"],
  ["tui.editor.cursorLineStart", "start"],
  ["tui.editor.cursorLineEnd", "end"],
];

const OWN_KEYS: Readonly<Record<string, PanelAction>> = {
  k: "up",
  j: "down",
  g: "start",
  G: "end",
  q: "back",
  f: "follow",
  w: "wrap",
  t: "times",
  m: "merge",
  "/": "searchDown",
  "#": "searchUp",
  "?": "help",
  "&": "match",
  e: "events",
  o: "openLog",
  "!": "nextError",
  n: "next",
  N: "previous",
  x: "stop",
  X: "stopSilently",
  p: "protect",
  a: "adopt",
  r: "restart",
  y: "copy",
  h: "finished",
  c: "clear",
  d: "command",
  i: "stepIn",
  s: "sort",
  " ": "select",
};

export function actionOf(data: string, keybindings: KeybindingsManager): PanelAction | undefined {
  const own = Object.entries(OWN_KEYS).find(([key]) => isKey(data, key));
  if (own) return own[1];
  return PI_KEYS.find(([keybinding]) => keybindings.matches(data, keybinding))?.[1];
}

/** Tells which arrow was pressed while letters are typed. */
export function arrowOf(data: string, keybindings: KeybindingsManager): "up" | "down" | undefined {
  if (keybindings.matches(data, "tui.select.up")) return "up";
  return keybindings.matches(data, "tui.select.down") ? "down" : undefined;
}

/** Tells whether this letter or sign was typed. */
export function isKey(data: string, key: string): boolean {
  if (data === key) return true;
  if (key === " ") return matchesKey(data, "space");
  const lower = key.toLowerCase();
  // A terminal with an enhanced protocol sends a sequence even for a letter.
  return key === lower ? matchesKey(data, lower as "a") : matchesKey(data, `shift+${lower as "a"}`);
}

const SHORT: Readonly<Record<string, string>> = {
  escape: "esc",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  pageUp: "pgup",
  pageDown: "pgdn",
};

/** Returns the first of the keys for an action as pi writes them, short: a row of the footer has no room for all. */
export function keyName(keybinding: Keybinding): string {
  const [key = ""] = keyText(keybinding).split("/");
  return SHORT[key] ?? key;
}

/** Returns the names of two keys: `↑↓`, or with a blank between them where one is longer. */
function keyPair(one: Keybinding, other: Keybinding): string {
  const names = [keyName(one), keyName(other)];
  return names.join(names.some((name) => name.length > 1) ? " " : "");
}

/** The keys that go up and down. */
export function upDown(): string {
  return keyPair("tui.select.up", "tui.select.down");
}

/** The keys that go to the left and to the right. */
export function leftRight(): string {
  return keyPair("tui.editor.cursorLeft", "tui.editor.cursorRight");
}
