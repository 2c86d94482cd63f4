import type { Theme } from "@earendil-works/pi-coding-agent";
import { isRunning, type TaskView } from "../task-view.ts";
import { beside, besideWidths } from "./beside.ts";
import { DetailsView } from "./details-view.ts";
import type { KeyHint } from "./key-hints.ts";
import type { LeavableScreen } from "./leavable-screen.ts";
import { ListView } from "./list-view.ts";
import { LogPreview } from "./log-preview.ts";
import type { ViewSize } from "./log-view.ts";
import { detailsHints, listHints } from "./panel-hints.ts";
import type { PanelActions, PanelFrame, PanelPane, PaneTitle } from "./panel-pane.ts";
import type { PanelTasks } from "./panel-tasks.ts";
import { detailsActions, listActions } from "./task-actions.ts";
import { TaskDoer } from "./task-doer.ts";
import { TreeSamples } from "./tree-samples.ts";
import type { Unread } from "./unread.ts";

/** Bounds the tasks that are measured, since that takes time. */
const MEASURED_MAX = 20;

/** Shows the tasks of the session: their list, or the details of one. */
export class TaskPane implements PanelPane {
  readonly #tasks: PanelTasks;
  readonly #unread: Unread;
  readonly #frame: PanelFrame;
  readonly #list: ListView;
  readonly #doer: TaskDoer;
  readonly #samples: TreeSamples;
  readonly #preview: LogPreview;
  #details: DetailsView | undefined;
  /** Whether the list was rendered with a preview. */
  #isWide = false;

  /** @param openId the task whose details show first */
  constructor(
    tasks: PanelTasks,
    unread: Unread,
    screen: LeavableScreen,
    frame: PanelFrame,
    openId: string | undefined,
  ) {
    this.#tasks = tasks;
    this.#unread = unread;
    this.#frame = frame;
    this.#preview = new LogPreview(frame);
    this.#samples = new TreeSamples((id) => tasks.measure(id), frame.draw);
    const all = tasks.all();
    this.#list = new ListView(unread, all);
    this.#doer = new TaskDoer(tasks, this.#list.choice, frame, screen);
    const opened = all.find((task) => task.id === openId);
    if (opened) this.#open(opened);
  }

  get isTall(): boolean {
    return this.#details !== undefined;
  }

  hints(width: number): KeyHint[] {
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    return task && this.#details ? detailsHints(this.#details, task, width) : listHints(this.#list, tasks);
  }

  actions(): PanelActions {
    const tasks = this.#tasks.all();
    return this.#details
      ? detailsActions(this.#details, this.#detailsTask(tasks), this.#frame, this.#doer, () =>
          this.#closeDetails(),
        )
      : listActions(this.#list, tasks, this.#frame, this.#doer, (task) => this.#open(task));
  }

  handleKey(): boolean {
    return false;
  }

  title(): PaneTitle {
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    if (task) return { left: task.title, notes: [], right: task.id };
    const running = tasks.filter(isRunning).length;
    const finished = tasks.length - running;
    const { choice, order } = this.#list;
    const right = `${running} running${finished > 0 ? ` · ${finished} finished` : ""}`;
    return { left: "", notes: [...choice.notes(this.#list.shown(tasks)), order.text].filter(Boolean), right };
  }

  render(size: ViewSize, theme: Theme): string[] {
    const tasks = this.#tasks.all();
    const task = this.#detailsTask(tasks);
    if (task && this.#details) return this.#details.render(task, size, theme, this.#samples.of(task.id));
    const widths = besideWidths(size.width);
    this.#isWide = widths[1] > 0;
    if (!this.#isWide) return this.#list.render(tasks, size, theme);
    const { height } = size;
    const rows = this.#list.render(tasks, { width: widths[0], height }, theme, (id) => this.#samples.of(id));
    const selected = this.#list.selected(tasks);
    const preview = selected ? this.#preview.render(selected, { width: widths[1], height }, theme) : [];
    return beside(rows, preview, widths, height, theme);
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
    // A log that cannot be read reports that itself.
    if (details) this.#frame.do(() => details.pane.refresh().catch(() => false));
    else if (this.#isWide) this.#frame.do(() => this.#preview.refresh().catch(() => false));
    this.#samples.look(details ? [details.taskId] : this.#isWide ? this.#listed() : []);
  }

  close(isQuitting: boolean): void {
    this.#doer.end(isQuitting);
    this.#preview.close();
    this.#dropDetails();
  }

  #dropDetails(): void {
    void this.#details?.close();
    this.#details = undefined;
  }

  /** Returns the running tasks of the list, as many as one look measures. */
  #listed(): string[] {
    const running = this.#list.shown(this.#tasks.all()).filter(isRunning);
    return running.slice(0, MEASURED_MAX).map(({ id }) => id);
  }

  #open(task: TaskView): void {
    this.#list.select(task.id);
    this.#preview.close();
    const details = new DetailsView(task, this.#frame);
    this.#details = details;
    this.#unread.markSeen(task);
    this.#frame.do(() => details.open());
  }

  #closeDetails(): void {
    this.#dropDetails();
    this.#frame.forgetSteps();
  }

  /** Returns the task of the details; without it the details close. */
  #detailsTask(tasks: readonly TaskView[]): TaskView | undefined {
    const task = tasks.find((task) => task.id === this.#details?.taskId);
    if (task) this.#unread.markSeen(task);
    else if (this.#details) this.#closeDetails();
    return task;
  }
}
