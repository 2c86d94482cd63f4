import type { KeybindingsManager, Theme } from "@earendil-works/pi-coding-agent";
import {
  type Component,
  type Focusable,
  Input,
  type TUI,
  type TuiMouseEvent,
  type TuiMouseEventResult,
  truncateToWidth,
} from "@earendil-works/pi-tui";
import { displayPath } from "../../../core/text/format.ts";
import type { TaskView } from "../task-view.ts";
import { DetailsView } from "./details-view.ts";
import { type KeyHint, keyHintRows } from "./footer.ts";
import { actionOf, keyName, type PanelAction } from "./keys.ts";
import { isRunning, ListView } from "./list-view.ts";
import { rule } from "./rule.ts";
import type { Unread } from "./unread.ts";

/** What the panel shows and can do. */
export interface PanelTasks {
  /** Running ones first. */
  all(): TaskView[];
  stop(id: string): Promise<void>;
  forgetFinished(): void;
  copy(text: string): Promise<void>;
}

/** What pi gives to a component. */
export interface PanelScreen {
  tui: TUI;
  theme: Theme;
  keybindings: KeybindingsManager;
  close(): void;
}

/** How often the log is looked at, and every fourth time the ages. */
const LOOK_MS = 250;
const LOOKS_PER_AGE = 4;
/** The list leaves the end of the conversation in sight. */
const LIST_SHARE = 0.6;
const LIST_MIN_ROWS = 10;
const WHEEL_ROWS = 3;
/** Free columns at each side. */
const PADDING = " ";

/** What the footer is used for, besides naming the keys. */
type Footer =
  | { kind: "keys" }
  | { kind: "stop"; task: TaskView }
  | { kind: "search"; input: Input }
  | { kind: "message"; text: string };

/** The panel over the conversation: the list of tasks, and the details of one. */
export class Panel implements Component, Focusable {
  readonly #tasks: PanelTasks;
  readonly #unread: Unread;
  readonly #screen: PanelScreen;
  readonly #list: ListView;
  readonly #timer: NodeJS.Timeout;
  #details: DetailsView | undefined;
  #footer: Footer = { kind: "keys" };
  #focused = false;
  #looks = 0;
  /** What is under way; one thing at a time. */
  #work: Promise<void> | undefined;
  /** Keys that were pressed meanwhile, as what they do. */
  #next: (() => Promise<void> | void)[] = [];

  /** @param openId the task whose details show at first */
  constructor(tasks: PanelTasks, unread: Unread, screen: PanelScreen, openId: string | undefined) {
    this.#tasks = tasks;
    this.#unread = unread;
    this.#screen = screen;
    const all = tasks.all();
    this.#list = new ListView(unread, all);
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    const opened = all.find((task) => task.id === openId);
    if (opened) this.#open(opened);
  }

  get focused(): boolean {
    return this.#focused;
  }

  set focused(focused: boolean) {
    this.#focused = focused;
    if (this.#footer.kind === "search") this.#footer.input.focused = focused;
  }

  invalidate(): void {}

  dispose(): void {
    clearInterval(this.#timer);
    this.#closeDetails();
  }

  render(width: number): string[] {
    // A question that somebody else asks has the keys now, and must not be hidden.
    if (!this.#focused) return [];
    const { theme, tui } = this.#screen;
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    const inner = Math.max(1, width - 2 * PADDING.length);
    const footer = this.#footerRows(task, tasks, inner);
    const screenRows = tui.terminal.rows;
    const rows = task
      ? screenRows
      : Math.min(screenRows, Math.max(LIST_MIN_ROWS, Math.ceil(screenRows * LIST_SHARE)));
    const size = { width: inner, height: Math.max(1, rows - footer.length - 2) };
    const body =
      task && this.#details ? this.#details.render(task, size, theme) : this.#list.render(tasks, size, theme);
    const filled = [...body, ...Array.from({ length: Math.max(0, size.height - body.length) }, () => "")];
    return [
      this.#title(task, tasks, width),
      ...filled.map((row) => PADDING + row),
      rule("", "", width, theme),
      ...footer.map((row) => PADDING + row),
    ].slice(0, screenRows);
  }

  handleInput(data: string): void {
    const footer = this.#footer;
    if (footer.kind === "search") {
      footer.input.handleInput(data);
      return;
    }
    const action = actionOf(data, this.#screen.keybindings);
    this.#footer = { kind: "keys" };
    // Whatever else is pressed means no, and nothing besides.
    if (footer.kind === "stop") {
      if (action === "stop") void this.#stop(footer.task);
    } else if (action) this.#act(action);
  }

  handleMouse(event: TuiMouseEvent): TuiMouseEventResult | undefined {
    if (event.type !== "wheel" || !event.wheelDelta) return undefined;
    const rows = Math.sign(event.wheelDelta) * WHEEL_ROWS;
    const details = this.#details;
    if (details) this.#do(() => details.scroll(rows));
    else this.#list.move(Math.sign(rows), this.#tasks.all());
    return { handled: true };
  }

  #act(action: PanelAction): void {
    const actions = this.#details ? this.#detailsActions(this.#details) : this.#listActions();
    actions[action]?.();
  }

  #listActions(): Partial<Record<PanelAction, () => void>> {
    const tasks = this.#tasks.all();
    const list = this.#list;
    const selected = list.selected(tasks);
    return {
      up: () => list.move(-1, tasks),
      down: () => list.move(1, tasks),
      pageUp: () => list.move(-LIST_MIN_ROWS, tasks),
      pageDown: () => list.move(LIST_MIN_ROWS, tasks),
      start: () => list.move(-tasks.length, tasks),
      end: () => list.move(tasks.length, tasks),
      back: () => this.#screen.close(),
      finished: () => list.toggleFinished(tasks),
      clear: () => this.#tasks.forgetFinished(),
      ...(selected && {
        open: () => this.#open(selected),
        stop: () => this.#askToStop(selected),
        copy: () => this.#copy(selected.logs[0].path),
      }),
    };
  }

  #detailsActions(details: DetailsView): Partial<Record<PanelAction, () => void>> {
    const task = this.#detailsTask(this.#tasks.all());
    return {
      up: () => this.#do(() => details.scroll(-1)),
      down: () => this.#do(() => details.scroll(1)),
      pageUp: () => this.#do(() => details.page(-1)),
      pageDown: () => this.#do(() => details.page(1)),
      start: () => this.#do(() => details.toStart()),
      end: () => this.#do(() => details.toEnd()),
      follow: () => this.#do(() => details.toggleFollow()),
      otherLog: () => this.#do(() => details.otherLog()),
      wrap: () => details.toggleWrap(),
      search: () => this.#askForQuery(details),
      older: () => this.#search(details, details.query, "up"),
      newer: () => this.#search(details, details.query, "down"),
      back: () => this.#closeDetails(),
      copy: () => this.#copy(details.path),
      ...(task && { stop: () => this.#askToStop(task) }),
    };
  }

  #open(task: TaskView): void {
    this.#list.select(task.id);
    const details = new DetailsView(task, this.#screen.tui.terminal.rows);
    this.#details = details;
    this.#unread.markSeen(task);
    this.#do(async () => {
      await details.refresh();
    });
  }

  #closeDetails(): void {
    void this.#details?.close();
    this.#details = undefined;
    this.#next = [];
  }

  /** The task of the details; without it there are none. */
  #detailsTask(tasks: readonly TaskView[]): TaskView | undefined {
    const task = tasks.find((task) => task.id === this.#details?.taskId);
    if (task) this.#unread.markSeen(task);
    else if (this.#details) this.#closeDetails();
    return task;
  }

  #askToStop(task: TaskView): void {
    if (isRunning(task)) this.#footer = { kind: "stop", task };
    else this.#say(`${task.title} has ended.`);
  }

  async #stop(task: TaskView): Promise<void> {
    try {
      await this.#tasks.stop(task.id);
    } catch (error) {
      this.#say((error as Error).message);
    }
    this.#screen.tui.requestRender();
  }

  #copy(path: string): void {
    void this.#tasks.copy(path).then(
      () => this.#say(`Copied ${displayPath(path)}`),
      (error: Error) => this.#say(`Not copied: ${error.message}`),
    );
  }

  #askForQuery(details: DetailsView): void {
    const input = new Input({ prompt: "/" });
    input.focused = this.#focused;
    input.onSubmit = (query) => {
      this.#footer = { kind: "keys" };
      this.#search(details, query, "up");
    };
    input.onEscape = () => {
      this.#footer = { kind: "keys" };
    };
    this.#footer = { kind: "search", input };
  }

  #search(details: DetailsView, query: string, direction: "up" | "down"): void {
    this.#do(async () => {
      const found = await details.search(query, direction);
      if (found || query === "") return;
      this.#say(`No ${direction === "up" ? "older" : "newer"} line has ${JSON.stringify(query)}.`);
    });
  }

  #say(text: string): void {
    this.#footer = { kind: "message", text };
    this.#screen.tui.requestRender();
  }

  /** Does one thing after the other: each starts from what the one before has left on the screen. */
  #do(step: () => Promise<void>): void {
    this.#next.push(step);
    this.#work ??= this.#doNext();
  }

  async #doNext(): Promise<void> {
    for (let step = this.#next.shift(); step; step = this.#next.shift()) {
      try {
        await step();
      } catch (error) {
        this.#say((error as Error).message);
      }
      this.#screen.tui.requestRender();
    }
    this.#work = undefined;
  }

  #look(): void {
    const isAgeDue = ++this.#looks % LOOKS_PER_AGE === 0;
    if (isAgeDue) this.#screen.tui.requestRender();
    const details = this.#details;
    if (!details || this.#work) return;
    this.#work = details
      .refresh()
      .then((changed) => {
        if (changed) this.#screen.tui.requestRender();
      })
      .catch(() => {})
      .then(() => this.#doNext());
  }

  #title(task: TaskView | undefined, tasks: readonly TaskView[], width: number): string {
    const { theme } = this.#screen;
    const name = theme.fg("accent", theme.bold("Monitors"));
    if (task) {
      const title = `${name} ${theme.fg("dim", "›")} ${theme.bold(truncateToWidth(task.title, Math.max(8, width - 28), "…"))}`;
      return rule(title, theme.fg("dim", task.id), width, theme);
    }
    const running = tasks.filter(isRunning).length;
    const counts = [
      `${running} running`,
      ...(tasks.length > running ? [`${tasks.length - running} finished`] : []),
    ];
    return rule(name, theme.fg("dim", counts.join(" · ")), width, theme);
  }

  #footerRows(task: TaskView | undefined, tasks: readonly TaskView[], width: number): string[] {
    const { theme } = this.#screen;
    const footer = this.#footer;
    switch (footer.kind) {
      case "keys":
        return keyHintRows(this.#hints(task, tasks), width, theme);
      case "stop": {
        const question = `${theme.fg("warning", `Stop ${footer.task.title}?`)} ${theme.fg("muted", "x")} ${theme.fg("dim", "stops it, any other key does not")}`;
        return [truncateToWidth(question, width, "…")];
      }
      case "search":
        return footer.input.render(width).map((row) => truncateToWidth(row, width, ""));
      case "message":
        return [truncateToWidth(theme.fg("muted", footer.text), width, "…")];
    }
  }

  #hints(task: TaskView | undefined, tasks: readonly TaskView[]): KeyHint[] {
    const { keybindings } = this.#screen;
    const arrows = `${keyName("tui.select.up", keybindings)}${keyName("tui.select.down", keybindings)}`;
    const back = keyName("tui.select.cancel", keybindings);
    if (task && this.#details) {
      return [{ key: back, does: "back" }, { key: arrows, does: "scroll" }, ...this.#details.hints(task)];
    }
    const open = this.#list.selected(tasks)
      ? [{ key: keyName("tui.select.confirm", keybindings), does: "details" }]
      : [];
    return [
      { key: back, does: "close" },
      { key: arrows, does: "select" },
      ...open,
      ...this.#list.hints(tasks),
    ];
  }
}
