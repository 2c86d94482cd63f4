import type { Theme } from "@earendil-works/pi-coding-agent";
import { wrapTextWithAnsi } from "@earendil-works/pi-tui";
import type { ListItem, ListKey, ListTab } from "../../../core/pi/list-tab.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { panelText } from "../../texts/panel.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { askForFilter } from "./ask-filter.ts";
import { beside, besideWidths } from "./beside.ts";
import { itemRow } from "./item-row.ts";
import type { KeyHint } from "./key-hints.ts";
import { isKey, keyName } from "./keys.ts";
import { ListChoice } from "./list-choice.ts";
import type { ViewSize } from "./log-view.ts";
import type { PanelActions, PanelFrame, PanelPane, PaneTitle } from "./panel-pane.ts";
import { ScrolledRows } from "./scrolled-rows.ts";

const LOOK_MS = 1_000;
const PAGE_ROWS = 10;

/** The list of another feature: its items, the facts of one, and the keys for them. */
export class ItemsPane implements PanelPane {
  readonly #load: () => Promise<ListTab>;
  readonly #frame: PanelFrame;
  readonly #choice = new ListChoice();
  #tab: ListTab | undefined;
  #items: readonly ListItem[] = [];
  /** The reason why there are none, if so. */
  #problem: string | undefined;
  #currentId: string | undefined;
  #isSorted = false;
  #top = 0;
  #isOpen = false;
  /** The facts of the open item. */
  readonly #facts = new ScrolledRows();
  #nextLookMs = 0;

  constructor(load: () => Promise<ListTab>, frame: PanelFrame) {
    this.#load = load;
    this.#frame = frame;
    this.look();
  }

  get isTall(): boolean {
    return false;
  }

  hints(): KeyHint[] {
    const cancel = keyName("tui.select.cancel");
    if (this.#isOpen) return [{ key: cancel, does: "back" }, { key: "↑↓", does: "scroll" }, ...this.#keys()];
    return [
      { key: cancel, does: this.#choice.filter === "" ? "close" : keyText.clearFilter },
      { key: "tab", does: keyText.nextList },
      ...(this.#current ? [{ key: keyName("tui.select.confirm"), does: "details" }] : []),
      ...this.#keys(),
      ...(this.#items.length > 1
        ? [
            { key: "space", does: "select" },
            { key: "s", does: keyText.order(this.#isSorted) },
            { key: "/", does: "filter" },
          ]
        : []),
      { key: "?", does: keyText.allKeys },
    ];
  }

  listKeys(): KeyHint[] {
    return this.#tab?.keys(this.#current).map(({ key, does }) => ({ key, does })) ?? [];
  }

  actions(): PanelActions {
    const move = (rows: number) => () => this.#scroll(rows);
    const back = (): void => {
      if (this.#isOpen) this.#isOpen = false;
      else this.#frame.close();
    };
    return {
      up: move(-1),
      down: move(1),
      pageUp: move(-PAGE_ROWS),
      pageDown: move(PAGE_ROWS),
      start: move(Number.NEGATIVE_INFINITY),
      end: move(Number.POSITIVE_INFINITY),
      help: this.#frame.help,
      back,
      cancel: () => {
        if (this.#choice.filter === "" || this.#isOpen) back();
        else this.#choice.filter = "";
      },
      open: () => this.#open(),
      otherLog: () => this.#frame.otherTab(1),
      left: () => this.#frame.otherTab(-1),
      right: () => this.#frame.otherTab(1),
      select: () => this.#select(),
      sort: () => {
        this.#isSorted = !this.#isSorted;
      },
      searchDown: () => askForFilter(this.#choice, this.#frame),
    };
  }

  handleKey(data: string): boolean {
    const key = this.#keys().find(({ key }) => isKey(data, key));
    if (key) this.#press(key);
    return key !== undefined;
  }

  title(): PaneTitle {
    const shown = this.#shown;
    const count = `${shown.length}${shown.length < this.#items.length ? ` of ${this.#items.length}` : ""}`;
    const chosen = this.#choice.text(shown);
    return { left: "", right: chosen === "" ? count : `${chosen} · ${count}` };
  }

  render({ width, height }: ViewSize, theme: Theme): string[] {
    const shown = this.#shown;
    const current = this.#current;
    if (!current) {
      const text = this.#problem ?? (this.#tab ? this.#emptyText(this.#tab) : "Loading…");
      return wrapTextWithAnsi(text, width).map((row) => theme.fg("muted", row));
    }
    const details = (columns: number): string[] =>
      current.details.flatMap((row) => wrapTextWithAnsi(row, Math.max(1, columns)));
    if (this.#isOpen) return this.#facts.render(details(width), height, theme);
    this.#currentId = current.id;
    const widths = besideWidths(width);
    const at = shown.indexOf(current);
    this.#top = Math.max(
      0,
      Math.min(Math.max(Math.min(this.#top, at), at - height + 1), shown.length - height),
    );
    const rows = shown
      .slice(this.#top, this.#top + height)
      .map((item) => itemRow(item, this.#choice.has(item.id), item === current, widths[0], theme));
    if (widths[1] === 0) return rows;
    return beside(rows, details(widths[1]), widths, height, theme);
  }

  marginAt(): undefined {
    return undefined;
  }

  wheel(rows: number): void {
    this.#scroll(this.#isOpen ? rows : Math.sign(rows));
  }

  click(row: number): void {
    const item = this.#shown[this.#top + row];
    if (!item || this.#isOpen) return;
    const isSecondClick = item.id === this.#currentId;
    this.#currentId = item.id;
    if (isSecondClick) this.#open();
  }

  look(): void {
    const nowMs = performance.now();
    if (nowMs < this.#nextLookMs) return;
    this.#nextLookMs = Number.POSITIVE_INFINITY;
    void this.#refresh().finally(() => {
      this.#nextLookMs = performance.now() + LOOK_MS;
    });
  }

  close(): void {}

  /** The shown items: in the order of the list, or by title. */
  get #shown(): ListItem[] {
    const shown = this.#items.filter(({ id, title, facts }) => this.#choice.matches([id, title, facts]));
    return this.#isSorted ? shown.sort((a, b) => a.title.localeCompare(b.title)) : shown;
  }

  /** If the current item is gone, the first one takes its place. */
  get #current(): ListItem | undefined {
    const shown = this.#shown;
    return shown.find(({ id }) => id === this.#currentId) ?? shown[0];
  }

  #keys(): readonly ListKey[] {
    const current = this.#current;
    return this.#tab?.keys(current).filter(({ isOfList }) => current || isOfList) ?? [];
  }

  #emptyText(tab: ListTab): string {
    return this.#items.length === 0
      ? tab.empty
      : panelText.noneHas(this.#items.length, this.#choice.shownFilter);
  }

  #open(): void {
    this.#isOpen = this.#current !== undefined;
    this.#facts.toStart();
  }

  /** Scrolls the facts of the open item, or selects another one. */
  #scroll(rows: number): void {
    if (this.#isOpen) this.#facts.scroll(rows);
    else this.#move(rows);
  }

  #move(rows: number): void {
    const shown = this.#shown;
    const at = shown.findIndex(({ id }) => id === this.#current?.id);
    this.#currentId = shown[Math.max(0, Math.min(at + rows, shown.length - 1))]?.id;
  }

  #select(): void {
    const current = this.#current;
    if (!current) return;
    this.#choice.toggle(current.id);
    this.#move(1);
  }

  #press(pressed: ListKey): void {
    const { key, asks, types } = pressed;
    const items = pressed.isOfList ? [] : this.#choice.of(this.#shown, this.#current);
    const run = (typed: string): void => this.#run(pressed, items, typed);
    if (types !== undefined) {
      this.#frame.prompt(`${types}: `, {
        accepted: (typed) => (typed.trim() === "" ? undefined : run(typed)),
      });
    } else if (asks !== undefined) {
      const [first] = items;
      const about = items.length === 1 && first ? { label: first.title } : {};
      const verb = items.length > 1 ? `${asks.verb} ${items.length}` : asks.verb;
      this.#frame.ask({ verb, ...about, key, does: asks.does, yes: () => run("") });
    } else run("");
  }

  #run(key: ListKey, items: readonly ListItem[], typed: string): void {
    const said = key.run(
      items.map(({ id }) => id),
      typed,
    );
    this.#choice.clear();
    void said.catch(errorLabel).then(async (text) => {
      await this.#refresh();
      this.#frame.say(text);
    });
  }

  async #refresh(): Promise<void> {
    try {
      this.#tab ??= await this.#load();
      this.#items = await this.#tab.items();
      this.#problem = undefined;
    } catch (error) {
      this.#items = [];
      this.#problem = errorLabel(error);
    }
    this.#frame.draw();
  }
}
