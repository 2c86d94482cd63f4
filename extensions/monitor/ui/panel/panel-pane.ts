import type { Theme } from "@earendil-works/pi-coding-agent";
import type { Question } from "./footer.ts";
import type { KeyHint } from "./key-hints.ts";
import type { PanelAction } from "./keys.ts";
import type { ViewSize } from "./log-view.ts";
import type { PromptTyping } from "./search-prompt.ts";
import type { Step } from "./step-queue.ts";

/** What the keys do now. */
export type PanelActions = Partial<Record<PanelAction, () => void>>;

/** What shows in the panel: one of its tabs. */
export interface PanelPane {
  /** Whether it takes the whole screen. */
  readonly isTall: boolean;
  hints(width: number): KeyHint[];
  actions(): PanelActions;
  /** A key that is its own. @returns whether it is one */
  handleKey(data: string): boolean;
  /** In the title, behind its name. */
  title(width: number, theme: Theme): PaneTitle;
  /** May be fewer rows than there is room for. */
  render(size: ViewSize, theme: Theme): string[];
  /** What stands left of a row that was rendered last: a mark of one column, or nothing. */
  marginAt(row: number): string | undefined;
  /** The wheel of the mouse. @param rows down, or up if negative */
  wheel(rows: number): void;
  /** A click with the mouse. @param row of those that were rendered last */
  click(row: number): void;
  /** Looks for what is new, several times a second. */
  look(): void;
  close(): void;
}

export interface PaneTitle {
  /** Of what is in front; empty for what is there at first. */
  left: string;
  right: string;
}

/** What a pane asks of the panel. */
export interface PanelFrame {
  readonly screenRows: number;
  close(): void;
  draw(): void;
  say(text: string): void;
  /** Does it if the person says yes. */
  ask(question: Question): void;
  /** Lets the person type. @param sign what stands before the text */
  prompt(sign: string, typing: PromptTyping): void;
  /** All keys, in front of what shows. */
  help(): void;
  /** Does something after what is under way. */
  do(step: Step): void;
  /** Forgets what waits to be done. */
  forgetSteps(): void;
  otherTab(direction: 1 | -1): void;
}
