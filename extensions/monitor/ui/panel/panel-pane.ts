import type { Theme } from "@earendil-works/pi-coding-agent";
import type { Question } from "./footer.ts";
import type { KeyHint } from "./key-hints.ts";
import type { PanelAction } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";
import type { PromptTyping } from "./search-prompt.ts";
import type { Step } from "./step-queue.ts";

/** The actions of keys now. */
export type PanelActions = Partial<Record<PanelAction, () => void>>;

/** The content of one of the panel's tabs. */
export interface PanelPane {
  /** Whether it takes the whole screen. */
  readonly isTall: boolean;
  hints(width: number): KeyHint[];
  /** Returns its own keys for the help, if it is not the list of the tasks. */
  listKeys?(): KeyHint[];
  actions(): PanelActions;
  /** Handles a key of its own. @returns whether it is one */
  handleKey(data: string): boolean;
  /** Returns the title behind its name. */
  title(width: number, theme: Theme): PaneTitle;
  /** Renders at most the available rows. */
  render(size: ViewSize, theme: Theme): string[];
  /** Returns the mark to the left of a last rendered row, of one column, or nothing. */
  marginAt(row: number): string | undefined;
  /** Handles the wheel of the mouse. @param rows down, or up if negative */
  wheel(rows: number): void;
  /** Handles a click with the mouse. @param row the last rendered row */
  click(row: number): void;
  /** Looks for news, several times a second. */
  look(): void;
  /** @param isQuitting whether pi ends, and its screen is not needed again */
  close(isQuitting: boolean): void;
}

export interface PaneTitle {
  /** The front part's name; empty for the first one. */
  left: string;
  /** What no row shows: `/build`, `2 selected`, `by title`. */
  notes: readonly string[];
  right: string;
}

/** The panel, as far as a pane needs it. */
export interface PanelFrame {
  readonly screenRows: number;
  close(): void;
  draw(): void;
  say(text: string): void;
  /** Carries it out if the person says yes. */
  ask(question: Question): void;
  /** Lets the person type. @param sign stands before the text */
  prompt(sign: string, typing: PromptTyping): void;
  /** Shows all keys, in front of the pane. */
  help(): void;
  /** Runs a step after the current ones. */
  do(step: Step): void;
  /** Forgets the waiting steps. */
  forgetSteps(): void;
  otherTab(direction: 1 | -1): void;
}
