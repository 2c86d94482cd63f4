import type { Theme } from "@earendil-works/pi-coding-agent";
import { Input, truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";

/** What the person does at the prompt. */
export interface SearchTyping {
  typed(query: string): void;
  accepted(): void;
  cancelled(): void;
}

/** The line in which one types what to search for, with what was found at its end. */
export class SearchPrompt {
  readonly #input: Input;
  readonly #typing: SearchTyping;

  /** @param sign what stands before the text: `/` `#` or `&` */
  constructor(sign: string, typing: SearchTyping) {
    this.#typing = typing;
    this.#input = new Input({ prompt: sign });
    this.#input.onSubmit = () => typing.accepted();
    this.#input.onEscape = () => typing.cancelled();
  }

  set focused(focused: boolean) {
    this.#input.focused = focused;
  }

  handleInput(data: string): void {
    const before = this.#input.getValue();
    this.#input.handleInput(data);
    const query = this.#input.getValue();
    if (query !== before) this.#typing.typed(query);
  }

  /** @param status what was found */
  render(status: string, width: number, theme: Theme): string {
    const shown = status === "" ? "" : `  ${theme.fg("muted", status)}`;
    const [row = ""] = this.#input.render(Math.max(1, width - visibleWidth(shown)));
    return truncateToWidth(row + shown, width, "");
  }
}
