import { panelText } from "../../texts/panel.ts";

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
  of<Row extends { id: string }>(rows: readonly Row[], current: Row | undefined): Row[] {
    const selected = rows.filter(({ id }) => this.#selected.has(id));
    return selected.length > 0 ? selected : current ? [current] : [];
  }

  /** `/build`, `2 selected`; nothing if all rows show and none is selected. */
  notes(rows: readonly { id: string }[]): string[] {
    const selected = rows.filter(({ id }) => this.#selected.has(id)).length;
    return [
      ...(this.filter === "" ? [] : [panelText.shownFilter(this.filter)]),
      ...(selected > 0 ? [panelText.selected(selected)] : []),
    ];
  }
}
