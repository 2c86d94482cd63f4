import type { ListItem, ListKey, ListTab } from "../../../core/pi/list-tab.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { panelText } from "../../texts/panel.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { ListChoice } from "./list-choice.ts";
import { ListOrder } from "./list-order.ts";

/** The items of another feature's list: those that show, in which order, and the one under the cursor. */
export class ItemList {
  readonly choice = new ListChoice();
  readonly order = new ListOrder<ListItem>([
    { name: keyText.byAge },
    { name: keyText.byTitle, compare: (a, b) => a.title.localeCompare(b.title) },
  ]);
  readonly #load: () => Promise<ListTab>;
  #tab: ListTab | undefined;
  #items: readonly ListItem[] = [];
  /** The reason why there are none, if so. */
  #problem: string | undefined;
  #currentId: string | undefined;

  constructor(load: () => Promise<ListTab>) {
    this.#load = load;
  }

  /** The number of all items. */
  get count(): number {
    return this.#items.length;
  }

  /** The shown items, in their order. */
  get shown(): ListItem[] {
    return this.order.sort(
      this.#items.filter(({ id, title, label, facts }) => this.choice.matches([id, title, label, ...facts])),
    );
  }

  /** If the current item is gone, the first one takes its place. */
  get current(): ListItem | undefined {
    const { shown } = this;
    return shown.find(({ id }) => id === this.#currentId) ?? shown[0];
  }

  /** The items that a key acts on. */
  get chosen(): ListItem[] {
    return this.choice.of(this.shown, this.current);
  }

  /** Returns the list's own keys that do something now. @param item the one that they act on */
  keysOf(item: ListItem | undefined): readonly ListKey[] {
    return this.#tab?.keys(item).filter(({ isOfList }) => item || isOfList) ?? [];
  }

  /** All of the list's own keys. */
  get allKeys(): readonly ListKey[] {
    return this.#tab?.keys(this.current) ?? [];
  }

  /** `3 loops`, `1 of 3 loops`; empty while the list is loading. */
  get countText(): string {
    const { count, shown } = this;
    const counted = this.#tab?.counted(count) ?? "";
    return shown.length < count ? `${shown.length} of ${counted}` : counted;
  }

  /** Tells why none shows. */
  get emptyText(): string {
    if (this.#problem !== undefined) return this.#problem;
    if (!this.#tab) return "Loading…";
    return this.count === 0 ? this.#tab.empty : panelText.noneHas(this.count, this.choice.filter);
  }

  /** Puts the cursor on it. */
  select({ id }: ListItem): void {
    this.#currentId = id;
  }

  /** @param rows down, or up if negative */
  move(rows: number): void {
    const { shown, current } = this;
    const at = current ? shown.indexOf(current) : -1;
    this.#currentId = shown[Math.max(0, Math.min(at + rows, shown.length - 1))]?.id;
  }

  /** Selects the current one together with others, or unselects it, and goes on to the next. */
  toggleSelected(): void {
    const { current } = this;
    if (!current) return;
    this.choice.toggle(current.id);
    this.move(1);
  }

  /** Reads the items anew. */
  async refresh(): Promise<void> {
    try {
      this.#tab ??= await this.#load();
      this.#items = await this.#tab.items();
      this.#problem = undefined;
    } catch (error) {
      this.#items = [];
      this.#problem = errorLabel(error);
    }
  }
}
