import { keyText, type Theme } from "@earendil-works/pi-coding-agent";
import { type Component, getKeybindings, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { screenText } from "../texts/settings-screen.ts";

/** Shows a text whole, until the person goes back. */
export class TextPage implements Component {
  readonly #title: string;
  readonly #text: string;
  readonly #theme: Theme;
  readonly #done: () => void;

  constructor({ title, text, theme }: { title: string; text: string; theme: Theme }, done: () => void) {
    this.#title = title;
    this.#text = text;
    this.#theme = theme;
    this.#done = done;
  }

  invalidate(): void {}

  handleInput(data: string): void {
    const keys = getKeybindings();
    if (keys.matches(data, "tui.select.cancel") || keys.matches(data, "tui.select.confirm")) this.#done();
  }

  render(width: number): string[] {
    return [
      ...wrapTextWithAnsi(this.#theme.fg("accent", this.#title), width),
      ...wrapTextWithAnsi(this.#text, width),
      ...wrapTextWithAnsi(this.#theme.fg("dim", screenText.goesBack(keyText("tui.select.cancel"))), width),
    ];
  }
}
