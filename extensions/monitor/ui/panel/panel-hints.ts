import type { KeybindingsManager } from "@earendil-works/pi-coding-agent";
import type { TaskView } from "../task-view.ts";
import { searchHints } from "./details-hints.ts";
import type { DetailsView } from "./details-view.ts";
import type { KeyHint } from "./key-hints.ts";
import { keyName } from "./keys.ts";
import type { ListView } from "./list-view.ts";

/** Returns the keys of the list. */
export function listHints(
  list: ListView,
  tasks: readonly TaskView[],
  keybindings: KeybindingsManager,
): KeyHint[] {
  const confirm = keyName("tui.select.confirm", keybindings);
  return [
    { key: keyName("tui.select.cancel", keybindings), does: "close" },
    { key: arrows(keybindings), does: "select" },
    { key: keyName("tui.input.tab", keybindings), does: "next list" },
    ...(list.selected(tasks) ? [{ key: confirm, does: "details" }] : []),
    ...list.hints(tasks),
    { key: "?", does: "all keys" },
  ];
}

/** Returns the keys of the details; during a search, those of the search. */
export function detailsHints(
  details: DetailsView,
  task: TaskView,
  keybindings: KeybindingsManager,
  width: number,
): KeyHint[] {
  const cancel = keyName("tui.select.cancel", keybindings);
  const scroll = { key: arrows(keybindings), does: "scroll" };
  if (details.pane.finder.query)
    return [...searchHints(details.pane, cancel, width), scroll, { key: "q", does: "back" }];
  return [{ key: cancel, does: "back" }, scroll, ...details.hints(task), { key: "?", does: "all keys" }];
}

function arrows(keybindings: KeybindingsManager): string {
  return `${keyName("tui.select.up", keybindings)}${keyName("tui.select.down", keybindings)}`;
}
