import type { KeybindingsManager, Theme } from "@earendil-works/pi-coding-agent";
import type { Component, Focusable, TUI, TuiMouseEvent, TuiMouseEventResult } from "@earendil-works/pi-tui";
import { errorLabel } from "../../../core/text/label.ts";
import { type Footer, footerRows, type Question } from "./footer.ts";
import { HelpView } from "./help-view.ts";
import { keyHintRows } from "./key-hints.ts";
import { actionOf, arrowOf, isKey } from "./keys.ts";
import type { PanelFrame, PanelPane } from "./panel-pane.ts";
import { panelTitle } from "./panel-title.ts";
import { rule } from "./rule.ts";
import { type PromptTyping, SearchPrompt } from "./search-prompt.ts";
import { SteadyHeight } from "./steady-height.ts";
import { StepDrawing } from "./step-drawing.ts";
import { StepQueue } from "./step-queue.ts";

/** The parts that pi gives to a component. */
export interface PanelScreen {
  tui: TUI;
  theme: Theme;
  keybindings: KeybindingsManager;
  close(): void;
}

/** A tab of the panel, made when it is first shown. */
export interface PanelTab {
  /** One word. */
  name: string;
  open(frame: PanelFrame): PanelPane;
}

/** Pause between a pane's looks for news; every fourth look also updates the ages. */
const LOOK_MS = 250;
const LOOKS_PER_AGE = 4;
/** A pane that is not tall leaves the end of the conversation in sight. */
const LIST_SHARE = 0.6;
const LIST_MIN_ROWS = 10;
const WHEEL_ROWS = 3;
/** A low screen has few rows to spare for the keys. */
const ROWS_PER_HINT_ROW = 8;
/** Free columns at each side. */
const PADDING = " ";

/** The panel over the conversation: its tabs, the content of one, and the keys. */
export class Panel implements Component, Focusable {
  readonly #screen: PanelScreen;
  readonly #tabs: readonly PanelTab[];
  readonly #panes = new Map<PanelTab, PanelPane>();
  readonly #timer: NodeJS.Timeout;
  #shown = 0;
  /** Set while the help is in front. */
  #help: HelpView | undefined;
  #footer: Footer = { kind: "keys" };
  readonly #footerHeight = new SteadyHeight();
  #focused = false;
  #looks = 0;
  readonly #drawing: StepDrawing;
  readonly #steps = new StepQueue(
    (isLast) => this.#drawing.afterStep(isLast),
    (error) => this.#say(errorLabel(error)),
  );

  /** @param tabs the tabs, of which the first shows */
  constructor(tabs: readonly PanelTab[], screen: PanelScreen) {
    this.#tabs = tabs;
    this.#screen = screen;
    this.#drawing = new StepDrawing(screen.tui, (width) => this.#rows(width));
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  get focused(): boolean {
    return this.#focused;
  }

  set focused(focused: boolean) {
    this.#focused = focused;
    if (this.#footer.kind === "prompt") this.#footer.prompt.focused = focused;
  }

  invalidate(): void {}

  /** @param isQuitting whether pi ends, and its screen is not needed again */
  dispose(isQuitting = false): void {
    clearInterval(this.#timer);
    for (const pane of this.#panes.values()) pane.close(isQuitting);
  }

  render(width: number): string[] {
    return this.#drawing.render(width);
  }

  #rows(width: number): string[] {
    // A foreign question has the keys now, and must not be hidden.
    if (!this.#focused) return [];
    const { theme, tui } = this.#screen;
    const pane = this.#pane;
    const inner = Math.max(1, width - 2 * PADDING.length);
    const hints = this.#help ? this.#help.hints() : pane.hints(inner);
    const screenRows = tui.terminal.rows;
    const hintRows = Math.max(2, Math.floor(screenRows / ROWS_PER_HINT_ROW));
    const keys = keyHintRows(hints, inner, theme, hintRows);
    const height = this.#footerHeight.of(keys.length, `${width} × ${screenRows}`);
    const footer = footerRows(this.#footer, keys, { width: inner, height }, theme);
    const rows = pane.isTall
      ? screenRows
      : Math.min(screenRows, Math.max(LIST_MIN_ROWS, Math.ceil(screenRows * LIST_SHARE)));
    const size = { width: inner, height: Math.max(1, rows - footer.length - 2) };
    const body = this.#help?.render(size, theme) ?? pane.render(size, theme);
    const filled = [...body, ...Array.from({ length: Math.max(0, size.height - body.length) }, () => "")];
    const margin = (index: number): string | undefined => (this.#help ? undefined : pane.marginAt(index));
    return [
      panelTitle(
        this.#tabs.map(({ name }) => name),
        this.#shown,
        pane.title(width, theme),
        width,
        theme,
      ),
      ...filled.map((row, index) => (margin(index) ?? PADDING) + row),
      rule("", "", width, theme),
      ...footer.map((row) => PADDING + row),
    ].slice(-screenRows);
  }

  handleInput(data: string): void {
    const footer = this.#footer;
    const { keybindings } = this.#screen;
    if (footer.kind === "prompt") {
      const arrow = arrowOf(data, keybindings);
      if (!arrow || !footer.prompt.arrow(arrow)) footer.prompt.handleInput(data);
      return;
    }
    const action = actionOf(data, keybindings);
    if (this.#help) {
      // Every key that does not scroll closes the help.
      if (!this.#help.act(action)) this.#help = undefined;
      return;
    }
    this.#footer = { kind: "keys" };
    if (footer.kind === "question") {
      // Every other key means no, and does nothing else.
      if (isKey(data, footer.question.key)) footer.question.yes();
      return;
    }
    const pane = this.#pane;
    if (pane.handleKey(data)) return;
    if (action) pane.actions()[action]?.();
  }

  handleMouse(event: TuiMouseEvent): TuiMouseEventResult | undefined {
    // The row below the title.
    const row = event.y - 1;
    if (event.type === "wheel" && event.wheelDelta) this.#wheel(Math.sign(event.wheelDelta) * WHEEL_ROWS);
    else if (event.type === "click" && event.button === "left" && row >= 0 && !this.#help) this.#click(row);
    else return undefined;
    return { handled: true };
  }

  #wheel(rows: number): void {
    if (this.#help) this.#help.scroll(rows);
    else this.#pane.wheel(rows);
  }

  #click(row: number): void {
    // It means no, and does nothing else, as any other key.
    if (this.#footer.kind === "question") this.#footer = { kind: "keys" };
    else this.#pane.click(row);
  }

  get #pane(): PanelPane {
    const tab = this.#tabs[this.#shown] ?? this.#tabs[0];
    if (!tab) throw new Error("The panel has no tab.");
    let pane = this.#panes.get(tab);
    if (!pane) {
      pane = tab.open(this.#frame);
      this.#panes.set(tab, pane);
    }
    return pane;
  }

  get #frame(): PanelFrame {
    const { tui, close } = this.#screen;
    return {
      screenRows: tui.terminal.rows,
      close,
      draw: () => tui.requestRender(),
      say: (text) => this.#say(text),
      ask: (question) => this.#ask(question),
      prompt: (sign, typing) => this.#prompt(sign, typing),
      help: () => {
        this.#help = new HelpView(this.#pane.listKeys?.());
      },
      do: (step) => this.#steps.add(step),
      forgetSteps: () => {
        this.#footer = { kind: "keys" };
        this.#steps.clear();
      },
      otherTab: (direction) => {
        this.#shown = (this.#shown + direction + this.#tabs.length) % this.#tabs.length;
      },
    };
  }

  #ask(question: Question): void {
    this.#footer = { kind: "question", question };
  }

  #prompt(sign: string, typing: PromptTyping): void {
    const prompt = new SearchPrompt(sign, typing, () => {
      this.#footer = { kind: "keys" };
    });
    prompt.focused = this.#focused;
    this.#footer = { kind: "prompt", prompt };
  }

  #say(text: string): void {
    // What is typed on must not become keys.
    if (this.#footer.kind === "prompt") this.#footer.prompt.say(text);
    else this.#footer = { kind: "message", text };
    this.#screen.tui.requestRender();
  }

  #look(): void {
    const isAgeDue = ++this.#looks % LOOKS_PER_AGE === 0;
    if (isAgeDue) this.#screen.tui.requestRender();
    if (this.#steps.isIdle) this.#pane.look();
  }
}
