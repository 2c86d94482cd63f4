import type { Theme } from "@earendil-works/pi-coding-agent";
import { wrapTextWithAnsi } from "@earendil-works/pi-tui";
import type { ListItem, ListKey, ListTab } from "../../../core/pi/list-tab.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { askForFilter } from "./ask-filter.ts";
import { beside, besideWidths } from "./beside.ts";
import { ItemList } from "./item-list.ts";
import { itemRow } from "./item-row.ts";
import type { KeyHint } from "./key-hints.ts";
import { isKey, keyName, upDown } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";
import type { PanelActions, PanelFrame, PanelPane, PaneTitle } from "./panel-pane.ts";
import { ScrolledRows } from "./scrolled-rows.ts";

const LOOK_MS = 1_000;
const PAGE_ROWS = 10;

/** The list of another feature: its items, the facts of one, and the keys for them. */
export class ItemsPane implements PanelPane {
  readonly #list: ItemList;
  readonly #frame: PanelFrame;
  #top = 0;
  /** The item whose facts show. */
  #openId: string | undefined;
  /** The facts of the open item. */
  readonly #facts = new ScrolledRows();
  #nextLookMs = 0;

  constructor(load: () => Promise<ListTab>, frame: PanelFrame) {
    this.#list = new ItemList(load);
    this.#frame = frame;
    this.look();
  }

  get isTall(): boolean {
    return false;
  }

  hints(): KeyHint[] {
    const cancel = keyName("tui.select.cancel");
    const { shown, choice, current, count } = this.#list;
    const keys = this.#keys;
    const help = { key: "?", does: keyText.allKeys };
    if (this.#isOpen)
      return [{ key: cancel, does: "back" }, { key: upDown(), does: "scroll" }, ...keys, help];
    return [
      { key: cancel, does: choice.cancelDoes(shown) },
      { key: keyName("tui.input.tab"), does: keyText.nextList },
      ...(current ? [{ key: keyName("tui.select.confirm"), does: "details" }] : []),
      ...keys,
      ...(count > 1
        ? [
            { key: "space", does: keyText.select },
            { key: "s", does: keyText.sort },
            { key: "/", does: keyText.filter },
          ]
        : []),
      help,
    ];
  }

  listKeys(): KeyHint[] {
    return this.#list.allKeys.map(({ key, does }) => ({ key, does }));
  }

  actions(): PanelActions {
    const move = (rows: number) => () => this.#scroll(rows);
    const back = (): void => {
      if (this.#isOpen) this.#openId = undefined;
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
        if (this.#isOpen || !this.#list.choice.cancel(this.#list.shown)) back();
      },
      open: () => this.#open(),
      otherLog: () => this.#frame.otherTab(1),
      left: () => this.#frame.otherTab(-1),
      right: () => this.#frame.otherTab(1),
      ...(!this.#isOpen && {
        select: () => this.#list.toggleSelected(),
        sort: () => this.#list.order.selectNext(),
        searchDown: () => askForFilter(this.#list.choice, this.#frame),
      }),
    };
  }

  handleKey(data: string): boolean {
    const key = this.#keys.find(({ key }) => isKey(data, key));
    if (key) this.#press(key);
    return key !== undefined;
  }

  title(): PaneTitle {
    const { shown, choice, order, countText } = this.#list;
    return { left: "", notes: [...choice.notes(shown), order.text].filter(Boolean), right: countText };
  }

  render({ width, height }: ViewSize, theme: Theme): string[] {
    const { shown, current, choice, emptyText } = this.#list;
    if (!current) return wrapTextWithAnsi(emptyText, width).map((row) => theme.fg("muted", row));
    const details = (columns: number): string[] =>
      current.details.flatMap((row) => wrapTextWithAnsi(row, Math.max(1, columns)));
    if (this.#isOpen) return this.#facts.render(details(width), height, theme);
    this.#openId = undefined;
    this.#list.select(current);
    const widths = besideWidths(width);
    const at = shown.indexOf(current);
    this.#top = Math.max(
      0,
      Math.min(Math.max(Math.min(this.#top, at), at - height + 1), shown.length - height),
    );
    const rows = shown
      .slice(this.#top, this.#top + height)
      .map((item) => itemRow(item, choice.has(item.id), item === current, widths[0], theme));
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
    const { shown, current } = this.#list;
    const item = shown[this.#top + row];
    if (!item || this.#isOpen) return;
    this.#list.select(item);
    if (item === current) this.#open();
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

  /** An open item that is gone gives its place to the list. */
  get #isOpen(): boolean {
    return this.#openId !== undefined && this.#list.current?.id === this.#openId;
  }

  /** The keys for the open item, or else for the selected ones. */
  get #keys(): readonly ListKey[] {
    const { current, chosen } = this.#list;
    return this.#list.keysOf(this.#isOpen ? current : chosen[0]);
  }

  #open(): void {
    this.#openId = this.#list.current?.id;
    this.#facts.toStart();
  }

  /** Scrolls the facts of the open item, or selects another one. */
  #scroll(rows: number): void {
    if (this.#isOpen) this.#facts.scroll(rows);
    else this.#list.move(rows);
  }

  #press(pressed: ListKey): void {
    const { key, asks, types } = pressed;
    const { chosen, current } = this.#list;
    const items = pressed.isOfList ? [] : this.#isOpen && current ? [current] : chosen;
    const run = (typed: string): void => this.#run(pressed, items, typed);
    if (types !== undefined) {
      this.#frame.prompt(`${types}: `, {
        accepted: (typed) => (typed.trim() === "" ? undefined : run(typed)),
      });
    } else if (asks !== undefined) {
      const [first] = items;
      const about = items.length === 1 && first ? { label: first.label } : {};
      const verb = items.length > 1 ? `${asks.verb} ${items.length}` : asks.verb;
      this.#frame.ask({ verb, ...about, key, does: asks.does, yes: () => run("") });
    } else run("");
  }

  #run(key: ListKey, items: readonly ListItem[], typed: string): void {
    const said = key.run(
      items.map(({ id }) => id),
      typed,
    );
    this.#list.choice.clear();
    void said.catch(errorLabel).then(async (text) => {
      await this.#refresh();
      this.#frame.say(text);
    });
  }

  async #refresh(): Promise<void> {
    await this.#list.refresh();
    this.#frame.draw();
  }
}
