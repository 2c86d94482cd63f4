import { keyText } from "../../texts/panel-keys.ts";
import type { TaskView } from "../task-view.ts";
import { logHints, pickHints, searchHints } from "./details-hints.ts";
import type { DetailsView } from "./details-view.ts";
import type { KeyHint } from "./key-hints.ts";
import { keyName, upDown } from "./keys.ts";
import type { ListView } from "./list-view.ts";

/** Returns the keys of the list. */
export function listHints(list: ListView, tasks: readonly TaskView[]): KeyHint[] {
  const confirm = keyName("tui.select.confirm");
  const shown = list.shown(tasks);
  return [
    { key: keyName("tui.select.cancel"), does: list.choice.cancelDoes(shown) },
    ...(shown.length > 1 ? [{ key: upDown(), does: keyText.move }] : []),
    { key: keyName("tui.input.tab"), does: keyText.nextList },
    ...(shown.length > 0 ? [{ key: confirm, does: "details" }] : []),
    ...list.hints(tasks),
    { key: "?", does: keyText.allKeys },
  ];
}

/** Returns the keys of the details, for what is in front: the command, the choice of a line, a search, or the log. */
export function detailsHints(details: DetailsView, task: TaskView, width: number): KeyHint[] {
  return [...frontHints(details, task, width), { key: "?", does: keyText.allKeys }];
}

function frontHints({ command, pane, otherLogName, isMerged }: DetailsView, task: TaskView, width: number) {
  const cancel = keyName("tui.select.cancel");
  const scroll = { key: upDown(), does: "scroll" };
  if (command) return [{ key: cancel, does: "back" }, scroll, { key: "d", does: "log" }];
  if (pane.pick.line) return pickHints(cancel, upDown(), keyName("tui.select.confirm"));
  if (pane.finder.query) return [...searchHints(pane, cancel, width), scroll, { key: "q", does: "back" }];
  return [{ key: cancel, does: "back" }, scroll, ...logHints(task, pane, otherLogName, isMerged)];
}
