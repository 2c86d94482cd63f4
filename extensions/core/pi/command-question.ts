import { type KeybindingsManager, keyText, type Theme } from "@earendil-works/pi-coding-agent";
import { type Component, type TUI, truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { commandFacts } from "../text/command-facts.ts";
import { type QuestionAct, questionText } from "../texts/questions.ts";
import { commandPaint, commandRows } from "./command-rows.ts";

/** The question to a person whether something may be done with a command. */
export interface CommandQuestion {
  /** The question, as a label. */
  title: string;
  /** The command as the shell gets it. */
  command: string;
  /** Whether it comes while the person may be typing: then no key allows it for a moment. */
  isUnexpected?: true;
  /** What a yes does, `start` by default. */
  act?: QuestionAct;
}

/** The parts of a terminal that the question needs. */
export interface QuestionScreen {
  tui: Pick<TUI, "terminal" | "requestRender">;
  theme: Theme;
  keybindings: KeybindingsManager;
}

/** The share of the screen's rows that the title may take. */
const TITLE_SHARE = 0.25;
const PADDING = " ";
/** The time in which nobody can have seen an unexpected question. */
const UNEXPECTED_MS = 1_000;
/** The rules above and below. */
const RULE_ROWS = 2;

/**
 * Asks in the terminal about a command. It shows the whole command: if the screen has too few
 * rows, it scrolls, and the user cannot allow it before its end has been on the screen.
 */
export class CommandQuestionView implements Component {
  readonly #question: CommandQuestion;
  readonly #screen: QuestionScreen;
  readonly #answer: (isAllowed: boolean) => void;
  /** Found once, because an odd command of many characters takes time. */
  readonly #facts: readonly string[];
  readonly #openedAtMs = performance.now();
  #top = 0;
  #pageRows = 1;
  #wasSeen = false;
  #drawn: { width: number; rows: string[] } | undefined;

  constructor(question: CommandQuestion, screen: QuestionScreen, answer: (isAllowed: boolean) => void) {
    this.#question = question;
    this.#screen = screen;
    this.#answer = answer;
    this.#facts = commandFacts(question.command);
  }

  invalidate(): void {
    this.#drawn = undefined;
  }

  render(width: number): string[] {
    const { theme, tui } = this.#screen;
    const inner = Math.max(1, width - 2 * PADDING.length);
    const screenRows = tui.terminal.rows;
    const title = wrapTextWithAnsi(theme.fg("accent", theme.bold(this.#question.title)), inner).slice(
      0,
      Math.max(1, Math.floor(screenRows * TITLE_SHARE)),
    );
    const command = this.#commandRows(inner);
    const rowsOf = (text: string): number => wrapTextWithAnsi(text, inner).length;
    const room = screenRows - title.length - RULE_ROWS;
    // The warning of hidden characters is whole on a narrow screen, too, unless nothing else had room then.
    const textRows =
      rowsOf(this.#factsText(command.length, command.length, true)) + rowsOf(this.#keysText(true));
    const wraps = textRows < room;
    const wrapped = (text: string, color: "muted" | "dim"): string[] => {
      if (text === "") return [];
      return wraps ? wrapTextWithAnsi(theme.fg(color, text), inner) : [theme.fg(color, text)];
    };
    this.#pageRows = Math.max(1, Math.min(command.length, room - (wraps ? textRows : 2)));
    this.#top = Math.max(0, Math.min(this.#top, command.length - this.#pageRows));
    const end = this.#top + this.#pageRows;
    this.#wasSeen ||= end >= command.length;
    const rows = [
      ...title,
      ...wrapped(this.#factsText(command.length, end, this.#pageRows < command.length), "muted"),
      ...command.slice(this.#top, end),
      ...wrapped(this.#keysText(this.#wasSeen), "dim"),
    ].map((row) => truncateToWidth(PADDING + row, width, "…"));
    const rule = theme.fg("border", "─".repeat(width));
    return [rule, ...rows, rule];
  }

  handleInput(data: string): void {
    const { keybindings, tui } = this.#screen;
    const page = Math.max(1, this.#pageRows - 1);
    if (keybindings.matches(data, "tui.select.cancel")) this.#answer(false);
    else if (keybindings.matches(data, "tui.select.confirm")) {
      if (this.#wasSeen) this.#allow();
      else this.#top += page;
    } else if (keybindings.matches(data, "tui.select.up")) this.#top--;
    else if (keybindings.matches(data, "tui.select.down")) this.#top++;
    else if (keybindings.matches(data, "tui.select.pageUp")) this.#top -= page;
    else if (keybindings.matches(data, "tui.select.pageDown")) this.#top += page;
    else if (keybindings.matches(data, "tui.editor.cursorLineStart")) this.#top = 0;
    else if (keybindings.matches(data, "tui.editor.cursorLineEnd")) this.#top = Number.MAX_SAFE_INTEGER;
    tui.requestRender();
  }

  #allow(): void {
    const isTooEarly = performance.now() - this.#openedAtMs < UNEXPECTED_MS;
    if (!this.#question.isUnexpected || !isTooEarly) this.#answer(true);
  }

  #commandRows(width: number): readonly string[] {
    if (this.#drawn?.width !== width) {
      const { theme } = this.#screen;
      this.#drawn = { width, rows: commandRows(this.#question.command, width, commandPaint(theme)) };
    }
    return this.#drawn.rows;
  }

  #factsText(rows: number, end: number, isScrolled: boolean): string {
    const facts = this.#facts;
    if (!isScrolled) return facts.join(" · ");
    const more = questionText.more(end, rows);
    return [`rows ${this.#top + 1}-${end} of ${rows}, ${more}`, ...facts].join(" · ");
  }

  #keysText(wasSeen: boolean): string {
    const confirm = keyText("tui.select.confirm");
    const cancel = keyText("tui.select.cancel");
    return questionText.keys(confirm, wasSeen, cancel, this.#question.act ?? "start");
  }
}
