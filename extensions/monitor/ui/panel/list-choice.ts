import { panelText } from "../../texts/panel.ts";
import { keyText } from "../../texts/panel-keys.ts";

interface ListRow {
  id: string;
}

/** The choice of shown rows, by a typed text, and of rows selected together. */
export class ListChoice {
  /** The text that rows have to contain; empty for all rows. */
  filter = "";
  readonly #selected = new Set<string>();

  /** @param words the parts of a row that may contain the text; capitals matter once one is typed */
  matches(words: readonly string[]): boolean {
    const { filter } = this;
    if (filter === "") return true;
    const hasCapitals = filter !== filter.toLowerCase();
    return words.some((word) => (hasCapitals ? word : word.toLowerCase()).includes(filter));
  }

  toggle(id: string): void {
    if (!this.#selected.delete(id)) this.#selected.add(id);
  }

  has(id: string): boolean {
    return this.#selected.has(id);
  }

  clear(): void {
    this.#selected.clear();
  }

  /** Returns the selected rows in the order of the list; without any, the one under the cursor. */
  of<Row extends ListRow>(rows: readonly Row[], current: Row | undefined): Row[] {
    const selected = this.#selectedOf(rows);
    return selected.length > 0 ? selected : current ? [current] : [];
  }

  /** Ends the filter, or else the selection. @returns whether there was one of the two */
  cancel(rows: readonly ListRow[]): boolean {
    if (this.filter !== "") this.filter = "";
    else if (this.#selectedOf(rows).length > 0) this.clear();
    else return false;
    return true;
  }

  /** Tells what Escape does in the list. */
  cancelDoes(rows: readonly ListRow[]): string {
    if (this.filter !== "") return keyText.clearFilter;
    return this.#selectedOf(rows).length > 0 ? keyText.unselect : keyText.close;
  }

  /** `2 selected`, `/build`, that which acts first; nothing if all rows show and none is selected. */
  notes(rows: readonly ListRow[]): string[] {
    const selected = this.#selectedOf(rows).length;
    return [
      ...(selected > 0 ? [panelText.selected(selected)] : []),
      ...(this.filter === "" ? [] : [panelText.shownFilter(this.filter)]),
    ];
  }

  #selectedOf<Row extends ListRow>(rows: readonly Row[]): Row[] {
    return rows.filter(({ id }) => this.#selected.has(id));
  }
}
