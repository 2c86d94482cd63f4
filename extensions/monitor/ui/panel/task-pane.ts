import type { KeybindingsManager, Theme } from "@earendil-works/pi-coding-agent";
import type { TUI } from "@earendil-works/pi-tui";
import { displayPath } from "../../../core/text/format.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import { DetailsView } from "./details-view.ts";
import type { KeyHint } from "./key-hints.ts";
import { lineMessage } from "./line-message.ts";
import { ListView } from "./list-view.ts";
import type { ViewSize } from "./log-view.ts";
import { openLog } from "./open-log.ts";
import { detailsHints, listHints } from "./panel-hints.ts";
import type { PanelActions, PanelFrame, PanelPane, PaneTitle } from "./panel-pane.ts";
import type { PanelTasks } from "./panel-tasks.ts";
import { detailsActions, listActions, type TaskControl } from "./task-actions.ts";
import { TreeSamples } from "./tree-samples.ts";
import type { Unread } from "./unread.ts";

/** What it needs of pi. */
export interface TaskPaneScreen {
  tui: Pick<TUI, "start" | "stop" | "requestRender">;
  keybindings: KeybindingsManager;
}

/** The tasks of the session: their list, or the details of one. */
export class TaskPane implements PanelPane {
  readonly #tasks: PanelTasks;
  readonly #unread: Unread;
  readonly #screen: TaskPaneScreen;
  readonly #frame: PanelFrame;
  readonly #list: ListView;
  readonly #control: TaskControl;
  readonly #samples: TreeSamples;
  #details: DetailsView | undefined;

  /** @param openId the task whose details show at first */
  constructor(
    tasks: PanelTasks,
    unread: Unread,
    screen: TaskPaneScreen,
    frame: PanelFrame,
    openId: string | undefined,
  ) {
    this.#tasks = tasks;
    this.#unread = unread;
    this.#screen = screen;
    this.#frame = frame;
    this.#samples = new TreeSamples((id) => tasks.measure(id), frame.draw);
    const all = tasks.all();
    this.#list = new ListView(unread, all);
    this.#control = this.#makeControl();
    const opened = all.find((task) => task.id === openId);
    if (opened) this.#open(opened);
  }

  get isTall(): boolean {
    return this.#details !== undefined;
  }

  hints(width: number): KeyHint[] {
    const { keybindings } = this.#screen;
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    return task && this.#details
      ? detailsHints(this.#details, task, keybindings, width)
      : listHints(this.#list, tasks, keybindings);
  }

  actions(): PanelActions {
    const tasks = this.#tasks.all();
    return this.#details
      ? detailsActions(this.#details, this.#detailsTask(tasks), this.#frame, this.#control)
      : listActions(this.#list, tasks, this.#frame, this.#control);
  }

  handleKey(): boolean {
    return false;
  }

  title(): PaneTitle {
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    if (task) return { left: task.title, right: task.id };
    const running = tasks.filter(isRunning).length;
    const finished = tasks.length - running;
    return { left: "", right: `${running} running${finished > 0 ? ` · ${finished} finished` : ""}` };
  }

  render(size: ViewSize, theme: Theme): string[] {
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    return task && this.#details
      ? this.#details.render(task, size, theme, this.#samples.of(task.id))
      : this.#list.render(tasks, size, theme, (id) => this.#samples.of(id));
  }

  marginAt(row: number): string | undefined {
    return this.#details?.marginAt(row);
  }

  wheel(rows: number): void {
    const details = this.#details;
    if (!details) this.#list.move(Math.sign(rows), this.#tasks.all());
    else if (details.command) details.command.scroll(rows);
    else this.#frame.do(() => details.pane.scroll(rows));
  }

  click(row: number): void {
    if (this.#details) return;
    const task = this.#list.taskAt(row, this.#tasks.all());
    if (!task) return;
    if (this.#list.isSelected(task.id)) this.#open(task);
    else this.#list.select(task.id);
  }

  look(): void {
    const details = this.#details;
    // A log that cannot be looked at says so itself.
    if (details) this.#frame.do(() => details.pane.refresh().catch(() => false));
    this.#samples.look(details ? [details.taskId] : this.#list.measured(this.#tasks.all()));
  }

  close(): void {
    void this.#details?.close();
    this.#details = undefined;
  }

  #open(task: TaskView): void {
    this.#list.select(task.id);
    const details = new DetailsView(task, this.#frame);
    this.#details = details;
    this.#unread.markSeen(task);
    this.#frame.do(() => details.open());
  }

  #closeDetails(): void {
    this.close();
    this.#frame.forgetSteps();
  }

  /** The task of the details; without it there are none. */
  #detailsTask(tasks: readonly TaskView[]): TaskView | undefined {
    const task = tasks.find((task) => task.id === this.#details?.taskId);
    if (task) this.#unread.markSeen(task);
    else if (this.#details) this.#closeDetails();
    return task;
  }

  #makeControl(): TaskControl {
    const tasks = this.#tasks;
    return {
      open: (task) => this.#open(task),
      closeDetails: () => this.#closeDetails(),
      askToStop: (task) => this.#askToStop(task),
      askToStopSilently: (task) => this.#askToStopSilently(task),
      protect: ({ id }) => this.#say(() => tasks.protect(id)),
      adopt: ({ id }) => this.#say(() => tasks.adopt(id)),
      restart: (task) => this.#askToRestart(task),
      askToClear: (finished) => this.#askToClear(finished),
      copy: (log) => this.#copy(log),
      openLog: (log) => this.#openLog(log),
      send: (task, details) => this.#send(task, details),
    };
  }

  #askToStop(task: TaskView): void {
    this.#ask("Stop", task, "x", "stops it", () => this.#say(() => this.#tasks.stop(task.id)));
  }

  #askToStopSilently(task: TaskView): void {
    this.#ask("Stop", task, "X", "stops it and does not tell the model", () =>
      this.#say(async () => {
        await this.#tasks.stopSilently(task.id);
        return `Stopped ${task.title}; the model is not told.`;
      }),
    );
  }

  #askToRestart(task: TaskView): void {
    const restart = (): void => this.#say(() => this.#tasks.restart(task.id));
    if (isRunning(task)) this.#ask("Restart", task, "r", "restarts it", restart);
    else restart();
  }

  #ask(verb: string, task: TaskView, key: string, does: string, yes: () => void): void {
    if (isRunning(task)) this.#frame.ask({ verb, label: task.title, key, does, yes });
    else this.#frame.say(`${task.title} has ended.`);
  }

  #askToClear(finished: number): void {
    if (finished === 0) return;
    this.#frame.ask({
      verb: `Forget ${finished} finished`,
      key: "c",
      does: "forgets them, their logs are kept",
      yes: () => this.#tasks.forgetFinished(),
    });
  }

  /** @param action returns what to say of it, if anything is */
  #say(action: () => unknown): void {
    void (async () => action())()
      .catch(errorLabel)
      .then((said) => {
        if (typeof said === "string") this.#frame.say(said);
        else this.#frame.draw();
      });
  }

  #copy({ path, place, isKept }: TaskLogView): void {
    if (!isKept) {
      this.#frame.say(`Not copied: ${place}`);
      return;
    }
    const shown = displayPath(path);
    this.#say(() =>
      this.#tasks.copy(path).then(
        (isCopied) =>
          isCopied ? `Copied ${shown}` : `Sent to the terminal, which may not copy it: ${shown}`,
        (error: Error) => `Not copied: ${errorLabel(error)}`,
      ),
    );
  }

  #openLog({ path, place, isKept }: TaskLogView): void {
    if (!isKept) this.#frame.say(`Not opened: ${place}`);
    else this.#say(() => openLog(path, this.#screen.tui, process.env));
  }

  #send(task: TaskView, details: DetailsView): void {
    const { picked } = details;
    if (picked === undefined) return;
    details.pane.pick.clear();
    this.#tasks.send(lineMessage(task, details.log, picked));
    this.#frame.say("Sent the line to the agent.");
  }
}
