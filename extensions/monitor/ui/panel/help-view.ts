import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { helpKeys, helpText, listHelpKeys } from "../../texts/panel-help.ts";
import type { KeyHint } from "./key-hints.ts";
import { keyName, type PanelAction, upDown } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";
import { ScrolledRows } from "./scrolled-rows.ts";

/** Shows all keys of a tab, in front of its list or details. */
export class HelpView {
  readonly #keys: readonly (readonly [string, string])[];
  readonly #rows = new ScrolledRows();
  #page = 1;

  /** @param listKeys the keys of a list that is not that of the tasks */
  constructor(listKeys?: readonly KeyHint[]) {
    const tab = keyName("tui.input.tab");
    const across = `${keyName("tui.editor.cursorLeft")} ${keyName("tui.editor.cursorRight")}`;
    const moving = [
      [`${keyName("tui.select.up")} ${keyName("tui.select.down")}`, helpText.select],
      [`${keyName("tui.select.pageUp")} ${keyName("tui.select.pageDown")}`, helpText.pages],
    ] as const;
    const confirm = keyName("tui.select.confirm");
    const back = [keyName("tui.select.cancel"), helpText.back] as const;
    this.#keys = listKeys
      ? [
          ...moving,
          [confirm, helpText.facts],
          back,
          [`${tab} ${across}`, helpText.lists],
          ...listKeys.map(({ key, does }) => [key, does] as const),
          ...listHelpKeys,
        ]
      : [
          ...moving,
          [confirm, helpText.details],
          [`${tab} ${across}`, helpText.listsInList],
          [tab, helpText.otherLog],
          [across, helpText.across],
          back,
          ...helpKeys,
        ];
  }

  hints(): KeyHint[] {
    return [
      { key: upDown(), does: "scroll" },
      { key: helpText.anyOther, does: helpText.closes },
    ];
  }

  /** @returns whether the help stays open */
  act(action: PanelAction | undefined): boolean {
    const rows = action && this.#rowsOf(action);
    if (rows === undefined) return false;
    this.scroll(rows);
    return true;
  }

  /** @param rows down, or up if negative */
  scroll(rows: number): void {
    this.#rows.scroll(rows);
  }

  render({ width, height }: ViewSize, theme: Theme): string[] {
    const keyColumns = Math.max(...this.#keys.map(([key]) => visibleWidth(key)));
    const room = Math.max(1, width - keyColumns - 2);
    const rows = this.#keys.flatMap(([key, does]) =>
      wrapTextWithAnsi(does, room).map(
        (row, index) => `${theme.fg("accent", (index === 0 ? key : "").padEnd(keyColumns))}  ${row}`,
      ),
    );
    // The last row tells how many are below.
    this.#page = Math.max(1, height - 1);
    return this.#rows.render(rows, height, theme).map((row) => truncateToWidth(row, width, "…"));
  }

  #rowsOf(action: PanelAction): number | undefined {
    if (action === "up" || action === "down") return action === "up" ? -1 : 1;
    if (action === "pageUp" || action === "pageDown") return action === "pageUp" ? -this.#page : this.#page;
    return undefined;
  }
}
