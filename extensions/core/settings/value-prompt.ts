import type { Theme } from "@earendil-works/pi-coding-agent";
import { type Component, Input } from "@earendil-works/pi-tui";

/** Asks for a value on one row, until the typed value is accepted or Escape is pressed. */
export class ValuePrompt implements Component {
  readonly #title: string;
  readonly #theme: Theme;
  readonly #input = new Input();
  #problem: string | undefined;

  /**
   * @param check returns the problem of the typed value, if any
   * @param done called with the typed value, or without one after Escape
   */
  constructor(
    { title, theme }: { title: string; theme: Theme },
    check: (typed: string) => string | undefined,
    done: (typed?: string) => void,
  ) {
    this.#title = title;
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
    return [
      this.#theme.fg("accent", this.#title),
      ...this.#input.render(width),
      this.#problem === undefined ? "" : this.#theme.fg("error", this.#problem),
    ];
  }
}
