import { keyText, type Theme } from "@earendil-works/pi-coding-agent";
import { type Component, getKeybindings, truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { screenText } from "../texts/settings-screen.ts";

/** What a page gets of the screen's rows; pi's footer and what stands above the editor have the rest. */
const SCREEN_SHARE = 0.5;

export interface Page {
  title: string;
  text: string;
}

/** Shows a text whole, if need be by scrolling, until the person goes back. */
export class TextPage implements Component {
  readonly #page: Page;
  readonly #theme: Theme;
  readonly #height: number;
  readonly #done: () => void;
  #top = 0;

  /** @param screenRows the rows of the screen, @param done called when the person goes back */
  constructor(page: Page, theme: Theme, screenRows: number, done: () => void) {
    this.#page = page;
    this.#theme = theme;
    this.#height = Math.max(3, Math.floor(screenRows * SCREEN_SHARE));
    this.#done = done;
  }

  invalidate(): void {}

  handleInput(data: string): void {
    const keys = getKeybindings();
    if (keys.matches(data, "tui.select.cancel") || keys.matches(data, "tui.select.confirm")) this.#done();
    else if (keys.matches(data, "tui.select.up")) this.#top--;
    else if (keys.matches(data, "tui.select.down")) this.#top++;
  }

  render(width: number): string[] {
    const theme = this.#theme;
    const rows = [
      ...wrapTextWithAnsi(theme.fg("accent", this.#page.title), width),
      ...wrapTextWithAnsi(this.#page.text, width),
    ];
    const back = screenText.goesBack(keyText("tui.select.cancel"));
    const isLong = rows.length >= this.#height;
    const keys = isLong
      ? screenText.scrolls(keyText("tui.select.up"), keyText("tui.select.down"), back)
      : back;
    return [...this.#shown(rows), truncateToWidth(theme.fg("dim", keys), width, "…")];
  }

  /** The rows that there is room for; the last one tells how many are below. */
  #shown(rows: readonly string[]): string[] {
    const room = this.#height - 1;
    this.#top = Math.max(0, Math.min(this.#top, rows.length - room));
    const shown = rows.slice(this.#top, this.#top + room);
    const below = rows.length - this.#top - shown.length;
    if (below > 0) shown[room - 1] = this.#theme.fg("dim", screenText.moreRows(below + 1));
    return shown;
  }
}
