import { truncateToWidth } from "@earendil-works/pi-tui";
import { keyText } from "../../texts/panel-keys.ts";
import { isRunning, type TaskView } from "../task-view.ts";
import { ERRORS } from "./error-lines.ts";
import type { KeyHint } from "./key-hints.ts";
import { keyName, leftRight } from "./keys.ts";
import type { LogPane } from "./log-pane.ts";
import { taskHints } from "./task-hints.ts";

const STEP_IN = { terminal: keyText.connect, pipe: keyText.typeLine } as const;

/** Returns the keys for a task and its log. @param otherLog the name of the next one, if there are several */
export function logHints(
  task: TaskView,
  pane: LogPane,
  otherLog: string | undefined,
  isMerged: boolean,
): KeyHint[] {
  const { isFollowing, view, chooser } = pane;
  return [
    ...(otherLog === undefined ? [] : [{ key: keyName("tui.input.tab"), does: otherLog }]),
    ...(task.reads === "none" ? [] : [{ key: "i", does: STEP_IN[task.reads] }]),
    { key: "d", does: "command" },
    ...(isRunning(task) ? [{ key: "f", does: isFollowing ? "hold" : "follow" }] : []),
    ...(isRunning(task) || isFollowing ? [] : [{ key: "f", does: "end" }]),
    { key: "w", does: keyText.wrap(view.wrap) },
    ...(view.wrap ? [] : [{ key: leftRight(), does: "across" }]),
    { key: "/", does: "search" },
    { key: "!", does: "errors" },
    { key: "&", does: keyText.matching(chooser.hasPattern) },
    ...(pane.logs[0].eventLines ? [{ key: "e", does: keyText.onlyEvents(chooser.showsEvents) }] : []),
    { key: "t", does: keyText.times(pane.showsTimes) },
    ...(task.order ? [{ key: "m", does: keyText.merge(isMerged) }] : []),
    ...taskHints([task]),
    { key: "y", does: keyText.copyPath(1) },
    { key: "o", does: "open" },
    { key: keyName("tui.select.confirm"), does: keyText.chooseLine },
  ];
}

/** Returns the keys while a line is chosen. @param arrows the keys that move on */
export function pickHints(cancel: string, arrows: string, confirm: string): KeyHint[] {
  return [
    { key: cancel, does: keyText.chooseNone },
    { key: arrows, does: keyText.otherLine },
    { key: confirm, does: keyText.sendLine },
  ];
}

/** Returns the searched text, and the keys that go on from there. @param cancel the key that ends it */
export function searchHints(pane: LogPane, cancel: string, width: number): KeyHint[] {
  const { query, status, direction, isFruitless } = pane.finder;
  const sign = query === ERRORS ? "!" : pane.searchSign;
  const [next, previous] = direction === "up" ? ["older", "newer"] : ["newer", "older"];
  return [
    {
      key: `${sign}${truncateToWidth(query?.text ?? "", Math.max(4, Math.floor(width / 3)), "…")}`,
      does: `· ${status}`,
    },
    ...(isFruitless
      ? []
      : [
          { key: "n", does: next },
          { key: "N", does: previous },
        ]),
    { key: cancel, does: "clear" },
  ];
}
