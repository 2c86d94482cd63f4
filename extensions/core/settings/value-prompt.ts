import { keyText, type Theme } from "@earendil-works/pi-coding-agent";
import { type Component, Input, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { screenText } from "../texts/settings-screen.ts";

/**
 * Asks for a value on one row, until the typed value is accepted or Escape is pressed. The rows below tell
 * what is allowed, and the keys.
 */
export class ValuePrompt implements Component {
  readonly #title: string;
  readonly #allowed: string;
  readonly #theme: Theme;
  readonly #input = new Input();
  #problem: string | undefined;

  /**
   * @param check returns the problem of the typed value, if any
   * @param done called with the typed value, or without one after Escape
   */
  constructor(
    { title, allowed, theme }: { title: string; allowed: string; theme: Theme },
    check: (typed: string) => string | undefined,
    done: (typed?: string) => void,
  ) {
    this.#title = title;
    this.#allowed = allowed;
    this.#theme = theme;
    this.#input.focused = true;
    this.#input.onEscape = () => done();
    this.#input.onSubmit = (typed) => {
      this.#problem = check(typed.trim());
      if (this.#problem === undefined) done(typed.trim());
    };
  }

  invalidate(): void {
    this.#input.invalidate();
  }

  handleInput(data: string): void {
    this.#input.handleInput(data);
  }

  render(width: number): string[] {
    const said =
      this.#problem === undefined
        ? this.#theme.fg("dim", this.#allowed)
        : this.#theme.fg("error", this.#problem);
    const keys = screenText.keys(keyText("tui.input.submit"), keyText("tui.select.cancel"));
    return [
      ...wrapTextWithAnsi(this.#theme.fg("accent", this.#title), width),
      ...this.#input.render(width),
      ...wrapTextWithAnsi(said, width),
      ...wrapTextWithAnsi(this.#theme.fg("dim", keys), width),
    ];
  }
}
