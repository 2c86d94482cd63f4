import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import type { KeyHint } from "./key-hints.ts";
import { keyName, type PanelAction } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";

/** The panel's own keys, in the words for the person. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ["j k g G", "select or scroll, to the start, to the end"],
  ["tab ← →", "list: the next list, the one before"],
  ["space", "list: select several, for what is done next"],
  ["s /", "list: another order; only what contains a text"],
  ["f", "details: follow the log, or hold it"],
  ["w ← →", "details: wrap long lines, or cut them and scroll across"],
  ["/ #", "details: search below, above"],
  ["n N", "details: the next match, the one before"],
  ["!", "details: the next line that looks like an error"],
  ["&", "details: only lines that match an RE2 pattern; all again"],
  ["e", "details: only lines that became events (•); all again"],
  ["t", "details: when each line came"],
  ["m", "details: stdout and stderr as one log (stderr: │); one alone again"],
  ["o", "details: open the log in $PAGER or $EDITOR"],
  ["d", "details: the whole command, and all that is known"],
  ["i", "details: type into a task with pty, connected to its terminal until Ctrl+], or with stdin"],
  ["x X", "stop (asks once more); X: the model is not told"],
  ["p", "protect: only you stop it; no longer"],
  ["a", "adopt what another session has started"],
  ["r", "start again"],
  ["y", "copy the path of the log"],
  ["h", "list: show or hide the finished ones"],
  ["c", "list: forget the finished ones (asks once more)"],
  ["q", "back, close"],
];
const KEY_COLUMNS = 8;

/** Shows all keys, in front of the list or the details. */
export class HelpView {
  readonly #keys: readonly (readonly [string, string])[];
  #top = 0;
  #page = 1;

  constructor() {
    this.#keys = [
      [`${keyName("tui.select.up")} ${keyName("tui.select.down")}`, "select, scroll"],
      [`${keyName("tui.select.pageUp")} ${keyName("tui.select.pageDown")}`, "by pages"],
      [keyName("tui.select.confirm"), "details of the task; there: choose a line, and send it to the agent"],
      [keyName("tui.input.tab"), "details: the other log"],
      [keyName("tui.select.cancel"), "end the search, back, close"],
      ...KEYS,
    ];
  }

  hints(): KeyHint[] {
    return [
      { key: "↑↓", does: "scroll" },
      { key: "any other key", does: "closes" },
    ];
  }

  /** @returns whether the help stays open */
  act(action: PanelAction | undefined): boolean {
    const rows = action && this.#rowsOf(action);
    if (rows === undefined) return false;
    this.#top += rows;
    return true;
  }

  render({ width, height }: ViewSize, theme: Theme): string[] {
    const room = Math.max(1, width - KEY_COLUMNS - 2);
    const rows = this.#keys.flatMap(([key, does]) =>
      wrapTextWithAnsi(does, room).map(
        (row, index) => `${theme.fg("accent", (index === 0 ? key : "").padEnd(KEY_COLUMNS))}  ${row}`,
      ),
    );
    this.#page = height;
    this.#top = Math.max(0, Math.min(this.#top, rows.length - height));
    return rows.slice(this.#top, this.#top + height).map((row) => truncateToWidth(row, width, "…"));
  }

  #rowsOf(action: PanelAction): number | undefined {
    if (action === "up" || action === "down") return action === "up" ? -1 : 1;
    if (action === "pageUp" || action === "pageDown") return action === "pageUp" ? -this.#page : this.#page;
    return undefined;
  }
}
