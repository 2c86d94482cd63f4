import type { Theme } from "@earendil-works/pi-coding-agent";
import { Input, matchesKey, truncateToWidth, visibleWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { clean } from "../../../core/text/clean.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { type KeyHint, keyHintRows } from "./key-hints.ts";
import { keyName, upDown } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";

/** What is said is short, but may quote what was typed. */
const SAID_ROWS = 5;
/** With less room beside it, the status stands below what is typed. */
const INPUT_MIN_COLUMNS = 16;

/** The reactions to the person's input at the prompt. */
export interface PromptTyping {
  typed?(text: string): void;
  accepted(text: string): void;
  /** Returns what is wrong with the text, if anything: then the prompt stays open, and says it. */
  refuses?(text: string): string | undefined;
  cancelled?(): void;
  /** Handles Ctrl+D before anything is typed. */
  ended?(): void;
  arrow?(direction: "up" | "down"): void;
  /** The text at the end of the line, such as the search's result. */
  status?(): string;
  /** What the keys do: Enter and Escape, and the arrows and Ctrl+D where they mean something. */
  does?: { enter: string; escape: string; arrows?: string; end?: string };
}

const DOES: NonNullable<PromptTyping["does"]> = { enter: keyText.ok, escape: keyText.chooseNone };

/** A line for input, such as a search. */
export class SearchPrompt {
  readonly #input: Input;
  readonly #typing: PromptTyping;
  readonly #closed: () => void;
  /** What was said since the last key, if anything. */
  #said: string | undefined;

  /** @param sign stands before the text: `/`, `#`, `&` or `> `, @param closed called first when it is over */
  constructor(sign: string, typing: PromptTyping, closed: () => void) {
    this.#typing = typing;
    this.#closed = closed;
    this.#input = new Input({ prompt: sign });
    this.#input.onSubmit = () => {
      const text = this.#input.getValue();
      const wrong = typing.refuses?.(text);
      if (wrong !== undefined) {
        this.say(wrong);
        return;
      }
      closed();
      typing.accepted(text);
    };
    this.#input.onEscape = () => {
      closed();
      typing.cancelled?.();
    };
  }

  set focused(focused: boolean) {
    this.#input.focused = focused;
  }

  /** Shows a message above the line until the next key. */
  say(text: string): void {
    this.#said = text.split("\n")[0];
  }

  /** @returns whether arrows have a meaning here */
  arrow(direction: "up" | "down"): boolean {
    this.#said = undefined;
    this.#typing.arrow?.(direction);
    return this.#typing.arrow !== undefined;
  }

  handleInput(data: string): void {
    this.#said = undefined;
    const before = this.#input.getValue();
    if (this.#typing.ended && before === "" && matchesKey(data, "ctrl+d")) {
      this.#closed();
      this.#typing.ended();
      return;
    }
    this.#input.handleInput(data);
    // pi shows what was pasted as it is, control sequences included.
    const text = clean(this.#input.getValue());
    if (text !== this.#input.getValue()) this.#input.setValue(text);
    if (text !== before) this.#typing.typed?.(text);
  }

  /** Renders what is said, the line, and the keys: more than `height` rows only if there is much to say. */
  render({ width, height }: ViewSize, theme: Theme): string[] {
    const rows = this.#lineRows(width, theme);
    const room = Math.max(1, height - rows.length);
    return [...rows, ...keyHintRows(this.#hints(), width, theme, room)];
  }

  #hints(): KeyHint[] {
    const { enter, escape: leaving, arrows, end } = this.#typing.does ?? DOES;
    return [
      { key: keyName("tui.input.submit"), does: enter },
      ...(arrows === undefined ? [] : [{ key: upDown(), does: arrows }]),
      ...(end === undefined ? [] : [{ key: "ctrl+d", does: end }]),
      { key: keyName("tui.select.cancel"), does: leaving },
    ];
  }

  #lineRows(width: number, theme: Theme): string[] {
    const said = this.#said === undefined ? [] : wrapTextWithAnsi(this.#said, width).slice(0, SAID_ROWS);
    const status = this.#typing.status?.() ?? "";
    const beside = status === "" ? "" : `  ${theme.fg("muted", status)}`;
    const room = width - visibleWidth(beside);
    const isNarrow = beside !== "" && room < INPUT_MIN_COLUMNS;
    const [row = ""] = this.#input.render(Math.max(1, isNarrow ? width : room));
    const below = isNarrow ? wrapTextWithAnsi(status, width).slice(0, SAID_ROWS) : [];
    return [
      ...said.map((row) => theme.fg("warning", row)),
      truncateToWidth(isNarrow ? row : row + beside, width, ""),
      ...below.map((row) => theme.fg("muted", row)),
    ];
  }
}
