import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { wrapRows } from "../../../core/pi/wrap-rows.ts";
import type { TreeFacts } from "../../task/tree-facts.ts";
import { panelText } from "../../texts/panel.ts";
import { isRunning, type LogOrder, type TaskLogView, type TaskView } from "../task-view.ts";
import { CommandView } from "./command-view.ts";
import { factRows, fittingFacts, logBar } from "./details-rows.ts";
import { keyName } from "./keys.ts";
import { type DetailsScreen, LogPane, type PaneLogs } from "./log-pane.ts";
import type { ViewSize } from "./log-view.ts";
import { SteadyHeight } from "./steady-height.ts";

/** Shows one task: its facts, and one of its logs. */
export class DetailsView {
  readonly taskId: string;
  /** Set while the command shows in place of the log. */
  command: CommandView | undefined;
  readonly #screen: DetailsScreen;
  /** The logs as the task last showed them. */
  #logs: TaskView["logs"];
  #logIndex: number;
  /** Given if the logs can be shown as one. */
  #order: LogOrder | undefined;
  #isMerged = false;
  #pane: LogPane;
  /** The pane that shows: the one before, until the log of `pane` is open. */
  #front: LogPane;
  #isClosed = false;
  readonly #factsHeight = new SteadyHeight();
  /** The marks to the left of the last rendered rows. */
  #margin: readonly string[] = [];

  constructor(task: TaskView, screen: DetailsScreen) {
    this.taskId = task.id;
    this.#logs = task.logs;
    this.#order = task.order;
    this.#screen = screen;
    // A command may print everything to stderr.
    this.#logIndex = Math.max(
      0,
      task.logs.findIndex((log) => !log.isEmpty),
    );
    this.#pane = new LogPane(this.#shown, screen, { width: 80, height: 10 });
    this.#front = this.#pane;
  }

  /** The shown log. */
  get log(): TaskLogView {
    return this.#logs[this.#logIndex] ?? this.#logs[0];
  }

  /** Whether all logs of the task show as one. */
  get isMerged(): boolean {
    return this.#isMerged;
  }

  /** What keys act on. */
  get pane(): LogPane {
    return this.#pane;
  }

  /** Brings the log to the front, in place of the command. */
  showLog(): LogPane {
    this.command = undefined;
    return this.#pane;
  }

  /** The line that is chosen for the agent. */
  get picked(): string | undefined {
    return this.#pane.pickedText;
  }

  /** Opens the log. */
  async open(): Promise<void> {
    await this.#pane.open();
  }

  toggleCommand(task: TaskView): void {
    this.command = this.command ? undefined : new CommandView(task, this.log.place);
  }

  otherLog(): void {
    if (this.#logs.length === 1) return;
    if (!this.#isMerged) this.#logIndex = (this.#logIndex + 1) % this.#logs.length;
    this.#isMerged = false;
    this.#openAgain();
  }

  /** Shows all logs as one, or one alone again. @returns why not, if there is one only */
  toggleMerged(): string | undefined {
    if (!this.#order) return panelText.oneLogOnly;
    this.#isMerged = !this.#isMerged;
    this.#openAgain();
    return undefined;
  }

  /** Returns the mark to the left of a last rendered row, of one column, or nothing. */
  marginAt(row: number): string | undefined {
    return this.#margin[row] || undefined;
  }

  /** The name of the log that shows next; undefined if there is one only. */
  get otherLogName(): string | undefined {
    const next = (this.#logIndex + (this.#isMerged ? 0 : 1)) % this.#logs.length;
    return this.#logs.length > 1 ? this.#logs[next]?.name : undefined;
  }

  /** Renders at most the rows of the screen. @param tree its processes, if they are known */
  render(task: TaskView, size: ViewSize, theme: Theme, tree?: TreeFacts): string[] {
    this.#margin = [];
    this.#logs = task.logs;
    this.#order = task.order;
    if (this.command) {
      this.#resize(size);
      return this.command.render(size, theme, tree).map((row) => truncateToWidth(row, size.width, "…"));
    }
    this.#pane.logs = this.#shown.logs;
    const facts = this.#facts(task, size, theme, tree);
    const logSize = { width: size.width, height: Math.max(1, size.height - facts.length - 1) };
    this.#resize(logSize);
    const rows = this.#front.render(theme);
    const nothing = rows.length > 0 ? [] : wrapRows(this.#nothingText(task), logSize.width, logSize.height);
    const said = nothing.map((row) => theme.fg("dim", row));
    const above = Array.from({ length: facts.length + 1 }, () => "");
    this.#margin = [...above, ...this.#front.margin(theme)];
    const fitting = [...facts, this.#bar(task, size.width, theme), ...said].map((row) =>
      truncateToWidth(row, size.width, "…"),
    );
    return [...fitting, ...rows];
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#pane.close(), this.#front === this.#pane || this.#front.close()]);
  }

  /** The facts above the log, in as many rows as they have needed so far: with fewer, the log would move. */
  #facts(task: TaskView, { width, height }: ViewSize, theme: Theme, tree?: TreeFacts): string[] {
    const rows = fittingFacts(factRows(task, tree, this.log.place, width, theme), height, theme);
    const steady = this.#factsHeight.of(rows.length, `${width} × ${height}`);
    return [...rows, ...Array.from({ length: steady - rows.length }, () => "")];
  }

  /** The logs that show. */
  get #shown(): PaneLogs {
    return this.#isMerged ? { logs: this.#logs, order: this.#order } : { logs: [this.log] };
  }

  /** Keys that follow are for the new log, before it is open. */
  #openAgain(): void {
    const { manner, size } = this.#pane;
    const pane = new LogPane(this.#shown, this.#screen, size, manner);
    this.#pane = pane;
    this.#screen.do(async () => {
      try {
        await pane.open();
      } finally {
        const before = this.#front;
        this.#front = pane;
        await before.close();
        if (this.#isClosed) await pane.close();
      }
    });
  }

  #resize(size: ViewSize): void {
    this.#pane.resize(size);
    if (this.#front !== this.#pane) this.#front.resize(size);
  }

  #nothingText(task: TaskView): string {
    const { view, chooser } = this.#pane;
    if (!this.log.isKept && !this.#isMerged) return panelText.nothingKept;
    if (view.problem !== undefined) return view.problem;
    // It is just being opened.
    if (!view.log) return "";
    if (view.log.isCut && (chooser.showsEvents || view.log.index.lines === 0)) return panelText.cut;
    if (chooser.isOn && (view.log?.index.lines ?? 0) > 0) return panelText.noLineSoFar;
    const full = this.#isMerged ? undefined : task.logs.find((log) => !log.isEmpty);
    const isOther = full !== undefined && full.name !== this.log.name;
    const other = isOther ? { by: keyName("tui.input.tab"), log: full.name } : undefined;
    return panelText.nothing(isRunning(task), other);
  }

  #bar(task: TaskView, width: number, theme: Theme): string {
    const { view, chooser, isFollowing, isWaiting } = this.#pane;
    const bar = {
      names: this.#logs.map(({ name }) => name),
      shown: this.#isMerged ? undefined : this.#logIndex,
      only: [chooser.text, isWaiting ? panelText.readsAll : ""].filter(Boolean).join(" · "),
      bytes: view.log?.index.bytes,
      follows: isRunning(task) ? isFollowing : undefined,
    };
    return logBar(bar, width, theme);
  }
}
