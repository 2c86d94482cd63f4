import { label } from "../../../core/text/label.ts";

const FILTER_MAX_CHARS = 30;

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

  /** The filter for the screen: somebody may have pasted anything. */
  get shownFilter(): string {
    return label(this.filter, FILTER_MAX_CHARS);
  }

  /** `/build · 2 selected`; empty if all rows show and none is selected. */
  text(rows: readonly { id: string }[]): string {
    const selected = rows.filter(({ id }) => this.#selected.has(id)).length;
    return [
      ...(this.filter === "" ? [] : [`/${this.shownFilter}`]),
      ...(selected > 0 ? [`${selected} selected`] : []),
    ].join(" · ");
  }
}
