// Longer than most: what each key asks for is done here, in one place.
import type { KeybindingsManager, Theme } from "@earendil-works/pi-coding-agent";
import type { Component, Focusable, TUI, TuiMouseEvent, TuiMouseEventResult } from "@earendil-works/pi-tui";
import { displayPath } from "../../../core/text/format.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import { DetailsView } from "./details-view.ts";
import { type Footer, footerRows } from "./footer.ts";
import { HelpView } from "./help-view.ts";
import { actionOf, arrowOf } from "./keys.ts";
import { lineMessage } from "./line-message.ts";
import { ListView } from "./list-view.ts";
import { openLog } from "./open-log.ts";
import { detailsActions, listActions, type PanelControl } from "./panel-actions.ts";
import { detailsHints, listHints } from "./panel-hints.ts";
import type { PanelTasks } from "./panel-tasks.ts";
import { panelTitle } from "./panel-title.ts";
import { rule } from "./rule.ts";
import { SearchPrompt } from "./search-prompt.ts";
import { StepQueue } from "./step-queue.ts";
import type { Unread } from "./unread.ts";

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

/** The panel over the conversation: the list of tasks, and the details of one. */
export class Panel implements Component, Focusable {
  readonly #tasks: PanelTasks;
  readonly #unread: Unread;
  readonly #screen: PanelScreen;
  readonly #list: ListView;
  readonly #timer: NodeJS.Timeout;
  #details: DetailsView | undefined;
  /** While it is in front. */
  #help: HelpView | undefined;
  #footer: Footer = { kind: "keys" };
  #focused = false;
  #looks = 0;
  readonly #steps = new StepQueue(
    () => this.#screen.tui.requestRender(),
    (error) => this.#say(errorLabel(error)),
  );
  readonly #control: PanelControl = {
    close: () => this.#screen.close(),
    open: (task) => this.#open(task),
    closeDetails: () => this.#closeDetails(),
    askToStop: (task, isSilent) => this.#askToStop(task, isSilent),
    protect: (task) => this.#do(() => this.#tasks.protect(task.id)),
    adopt: (task) => this.#do(() => this.#tasks.adopt(task.id)),
    restart: (task) => this.#askToRestart(task),
    askToClear: (finished) => {
      if (finished > 0) this.#footer = { kind: "clear", finished };
    },
    copy: (log) => this.#copy(log),
    askForQuery: (sign) => this.#askForQuery(sign),
    askForPattern: () => this.#askForPattern(),
    help: () => {
      this.#help = new HelpView(this.#screen.keybindings);
    },
    openLog: (log) => this.#openLog(log),
    send: (task, details) => this.#send(task, details),
    do: (step) => this.#steps.add(step),
  };

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
    if (this.#footer.kind === "search" || this.#footer.kind === "pattern")
      this.#footer.prompt.focused = focused;
  }

  invalidate(): void {}

  dispose(): void {
    clearInterval(this.#timer);
    this.#closeDetails();
  }

  render(width: number): string[] {
    // A question that somebody else asks has the keys now, and must not be hidden.
    if (!this.#focused) return [];
    const { theme, tui, keybindings } = this.#screen;
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    const inner = Math.max(1, width - 2 * PADDING.length);
    const hints = this.#help
      ? this.#help.hints()
      : task && this.#details
        ? detailsHints(this.#details, task, keybindings, inner)
        : listHints(this.#list, tasks, keybindings);
    const said = { hints, found: this.#details?.found ?? "" };
    const footer = footerRows(this.#footer, said, inner, theme);
    const screenRows = tui.terminal.rows;
    const rows = task
      ? screenRows
      : Math.min(screenRows, Math.max(LIST_MIN_ROWS, Math.ceil(screenRows * LIST_SHARE)));
    const size = { width: inner, height: Math.max(1, rows - footer.length - 2) };
    const details = task && !this.#help ? this.#details : undefined;
    const body =
      this.#help?.render(size, theme) ??
      (task && details ? details.render(task, size, theme) : this.#list.render(tasks, size, theme));
    const filled = [...body, ...Array.from({ length: Math.max(0, size.height - body.length) }, () => "")];
    return [
      panelTitle(task, tasks, width, theme),
      ...filled.map((row, index) => (details?.marginAt(index) ?? PADDING) + row),
      rule("", "", width, theme),
      ...footer.map((row) => PADDING + row),
    ].slice(0, screenRows);
  }

  handleInput(data: string): void {
    const footer = this.#footer;
    if (footer.kind === "pattern") {
      footer.prompt.handleInput(data);
      return;
    }
    if (footer.kind === "search") {
      const arrow = arrowOf(data, this.#screen.keybindings);
      if (arrow) this.#details?.searchAgain(arrow);
      else footer.prompt.handleInput(data);
      return;
    }
    const action = actionOf(data, this.#screen.keybindings);
    if (this.#help) {
      // What is no way to read on closes it.
      if (!this.#help.act(action)) this.#help = undefined;
      return;
    }
    this.#footer = { kind: "keys" };
    // Whatever else is pressed means no, and nothing besides.
    if (footer.kind === "restart") {
      if (action === "restart") void this.#restart(footer.task);
      return;
    }
    if (footer.kind === "stop" || footer.kind === "stopSilently") {
      if (action === footer.kind) void this.#stop(footer.task, action === "stopSilently");
      return;
    }
    if (footer.kind === "clear") {
      if (action === "clear") this.#tasks.forgetFinished();
      return;
    }
    const tasks = this.#tasks.all();
    const actions = this.#details
      ? detailsActions(this.#details, this.#detailsTask(tasks), this.#control)
      : listActions(this.#list, tasks, this.#control);
    if (action) actions[action]?.();
  }

  handleMouse(event: TuiMouseEvent): TuiMouseEventResult | undefined {
    if (event.type !== "wheel" || !event.wheelDelta) return undefined;
    const rows = Math.sign(event.wheelDelta) * WHEEL_ROWS;
    const details = this.#details;
    if (details) this.#steps.add(() => details.scroll(rows));
    else this.#list.move(Math.sign(rows), this.#tasks.all());
    return { handled: true };
  }

  #open(task: TaskView): void {
    this.#list.select(task.id);
    const details = new DetailsView(task, {
      screenRows: this.#screen.tui.terminal.rows,
      do: (step) => this.#steps.add(step),
      draw: () => this.#screen.tui.requestRender(),
    });
    this.#details = details;
    this.#unread.markSeen(task);
    this.#steps.add(() => details.refresh());
  }

  #closeDetails(): void {
    void this.#details?.close();
    this.#details = undefined;
    this.#footer = { kind: "keys" };
    this.#steps.clear();
  }

  /** The task of the details; without it there are none. */
  #detailsTask(tasks: readonly TaskView[]): TaskView | undefined {
    const task = tasks.find((task) => task.id === this.#details?.taskId);
    if (task) this.#unread.markSeen(task);
    else if (this.#details) this.#closeDetails();
    return task;
  }

  #askToStop(task: TaskView, isSilent: boolean): void {
    if (isRunning(task)) this.#footer = { kind: isSilent ? "stopSilently" : "stop", task };
    else this.#say(`${task.title} has ended.`);
  }

  #askToRestart(task: TaskView): void {
    if (isRunning(task)) this.#footer = { kind: "restart", task };
    else void this.#restart(task);
  }

  async #restart(task: TaskView): Promise<void> {
    this.#say(await this.#tasks.restart(task.id).catch(errorLabel));
  }

  async #stop({ id, title }: TaskView, isSilent: boolean): Promise<void> {
    try {
      if (isSilent) await this.#tasks.stopSilently(id);
      else await this.#tasks.stop(id);
      if (isSilent) this.#say(`Stopped ${title}; the model is not told.`);
    } catch (error) {
      this.#say(errorLabel(error));
    }
    this.#screen.tui.requestRender();
  }

  /** @param action returns what to say of it */
  #do(action: () => string): void {
    try {
      this.#say(action());
    } catch (error) {
      this.#say(errorLabel(error));
    }
  }

  #copy({ path, place, isKept }: TaskLogView): void {
    if (!isKept) {
      this.#say(`Not copied: ${place}`);
      return;
    }
    void this.#tasks.copy(path).then(
      (isCopied) => {
        const shown = displayPath(path);
        this.#say(isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`);
      },
      (error: Error) => this.#say(`Not copied: ${errorLabel(error)}`),
    );
  }

  #openLog({ path, place, isKept }: TaskLogView): void {
    if (!isKept) this.#say(`Not opened: ${place}`);
    else void openLog(path, this.#screen.tui, process.env).catch((error) => this.#say(errorLabel(error)));
  }

  #send(task: TaskView, details: DetailsView): void {
    const { picked } = details;
    if (picked === undefined) return;
    details.dropPick();
    this.#tasks.send(lineMessage(task, details.log, picked));
    this.#say("Sent the line to the agent.");
  }

  #askForQuery(sign: "/" | "#"): void {
    const details = this.#details;
    if (!details) return;
    details.beginSearch(sign);
    const showKeys = (): void => {
      this.#footer = { kind: "keys" };
    };
    const prompt = new SearchPrompt(sign, {
      typed: (query) => details.search(query),
      accepted: showKeys,
      cancelled: () => {
        details.cancelSearch();
        showKeys();
      },
    });
    prompt.focused = this.#focused;
    this.#footer = { kind: "search", prompt };
  }

  #askForPattern(): void {
    const details = this.#details;
    if (!details) return;
    let pattern = "";
    const showKeys = (): void => {
      this.#footer = { kind: "keys" };
    };
    const prompt = new SearchPrompt("&", {
      typed: (text) => {
        pattern = text;
      },
      accepted: () => {
        showKeys();
        if (pattern !== "") this.#steps.add(() => details.match(pattern));
      },
      cancelled: showKeys,
    });
    prompt.focused = this.#focused;
    this.#footer = { kind: "pattern", prompt };
  }

  #say(text: string): void {
    this.#footer = { kind: "message", text };
    this.#screen.tui.requestRender();
  }

  #look(): void {
    const isAgeDue = ++this.#looks % LOOKS_PER_AGE === 0;
    if (isAgeDue) this.#screen.tui.requestRender();
    const details = this.#details;
    // A log that cannot be looked at says so itself.
    if (details && this.#steps.isIdle) this.#steps.add(() => details.refresh().catch(() => false));
  }
}
