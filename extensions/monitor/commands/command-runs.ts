import type { ExtensionCommandContext, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { TaskRestarts } from "../restart/task-restarts.ts";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { Task } from "../task/task.ts";
import type { StopResult, Tasks } from "../tasks.ts";
import { commandText } from "../texts/commands.ts";
import { listText, taskText } from "../texts/list.ts";
import { startText } from "../texts/starts.ts";
import { isToldByItsRow, stoppedText } from "../texts/stopped.ts";
import { missing } from "../texts/usage.ts";
import { findTask, isEarlier } from "../tools/find-task.ts";
import { LOG_MAX_BYTES } from "../tools/job-tools.ts";
import { logText, stderrText } from "../tools/log-text.ts";
import { jobsText } from "../tools/monitor-stop-call.ts";
import type { PanelOpener } from "../ui/panel/panel-opener.ts";
import type { Started } from "../ui/started-row.ts";
import type { Everywhere } from "./everywhere.ts";
import { parseBgCommand } from "./parse-bg-command.ts";
import { parseMonitorCommand } from "./parse-monitor-command.ts";
import { startedJob, startedMonitor } from "./started-facts.ts";

const TAIL_LINES = { min: 1, max: 2_000, default: 200 } as const;

/** The transcript's rows on the work of commands. */
export interface CommandRows {
  /** Adds a row on a start. @returns a text that is still to be shown */
  started(started: Started): string | undefined;
  /** Resolves once the rows of new ends are there, with what tells whether the person sees a task's end. */
  newEnds(): Promise<(task: Task) => boolean>;
}

/**
 * Carries out the commands with the text typed behind them. Each resolves with a text to show, if any, and
 * throws an Error that names the problem.
 */
export class CommandRuns {
  readonly #tasks: Tasks;
  readonly #monitors: MonitorStarter;
  readonly #jobs: JobStarter;
  readonly #panel: PanelOpener;
  readonly #restarts: TaskRestarts;
  readonly #everywhere: Pick<Everywhere, "list" | "stop">;
  readonly #rows: CommandRows;

  constructor(
    tasks: Tasks,
    monitors: MonitorStarter,
    jobs: JobStarter,
    panel: PanelOpener,
    restarts: TaskRestarts,
    everywhere: Pick<Everywhere, "list" | "stop">,
    rows: CommandRows,
  ) {
    this.#everywhere = everywhere;
    this.#rows = rows;
    this.#tasks = tasks;
    this.#monitors = monitors;
    this.#jobs = jobs;
    this.#panel = panel;
    this.#restarts = restarts;
  }

  async monitors(args: string, ctx: ExtensionCommandContext): Promise<string | undefined> {
    const { registry } = this.#tasks;
    const argument = args.trim();
    if (argument === "clear") {
      return commandText.forgotten(registry.forgetEnded());
    }
    if (argument === "all") return await this.#everywhere.list();
    const task = argument === "" ? undefined : await findTask(this.#tasks, this.#idOf(argument), ctx.cwd);
    if (ctx.mode !== "tui" || (task && isEarlier(task)))
      return task ? taskText(task, this.#tasks, "person") : listText(this.#tasks, "person");
    await this.#panel.show(ctx, task?.id);
    return undefined;
  }

  async panel(ctx: ExtensionContext): Promise<undefined> {
    await this.#panel.show(ctx);
  }

  async monitor(args: string, ctx: ExtensionCommandContext): Promise<string | undefined> {
    const request = { ...parseMonitorCommand(args), persistent: true, startedBy: "user" } as const;
    const { task } = await this.#monitors.start(request, ctx, "person");
    return this.#rows.started(startedMonitor(task));
  }

  /** @param startsBefore resolves when earlier typed starts are over */
  async monitorStop(args: string, startsBefore: Promise<void>): Promise<string | undefined> {
    const typed = args.trim();
    if (typed === "") throw missing("monitor-stop", commandText.idOrAll);
    if (typed !== "all") return await this.#stopOne(typed, startsBefore);
    await startsBefore;
    const stopped = await this.#tasks.stopAll(["monitor", "job"], "command");
    return stopped.length > 0 ? await this.#stopsText(stopped) : startText.running("");
  }

  async #stopOne(typed: string, startsBefore: Promise<void>): Promise<string | undefined> {
    try {
      return await this.#stopsText([await this.#tasks.stop(this.#idOf(typed), "command", startsBefore)]);
    } catch (error) {
      const said = this.#isKnown(typed) ? undefined : await this.#everywhere.stop(typed);
      if (said === undefined) throw error;
      return said;
    }
  }

  async monitorRestart(args: string, ctx: ExtensionCommandContext): Promise<string | undefined> {
    const typed = args.trim();
    if (typed === "") throw missing("monitor-restart", commandText.id);
    const task = this.#tasks.registry.find(this.#idOf(typed));
    return (await this.#restarts.restart(task, "command", ctx)).untold;
  }

  async monitorTail(args: string, ctx: ExtensionCommandContext): Promise<string> {
    const typed = args.trim();
    if (typed === "") throw missing("monitor-tail", commandText.id);
    const [id, lines] = this.#idAndLines(typed);
    const task = await findTask(this.#tasks, id, ctx.cwd);
    return await stderrText(task, lineCount(lines ?? String(TAIL_LINES.default)), "/bg-logs");
  }

  /** Stops the monitors; jobs run on. @param startsBefore as above */
  async monitorClean(startsBefore: Promise<void>): Promise<string | undefined> {
    await startsBefore;
    const stopped = await this.#tasks.stopAll(["monitor"], "command");
    const said = stopped.length > 0 ? await this.#stopsText(stopped) : commandText.noMonitorRuns;
    const told = [
      ...(said === undefined ? [] : [said]),
      ...jobsText(this.#tasks, "command", commandText.stopAll),
    ];
    return told.length > 0 ? told.join("\n") : undefined;
  }

  async bg(args: string, ctx: ExtensionCommandContext): Promise<string | undefined> {
    const request = { ...parseBgCommand(args), startedBy: "user" } as const;
    return this.#rows.started(startedJob(await this.#jobs.start(request, ctx, "person")));
  }

  async bgAlone(ctx: ExtensionCommandContext): Promise<string | undefined> {
    return ctx.mode === "tui" ? await this.panel(ctx) : listText(this.#tasks, "person");
  }

  async bgLogs(args: string, ctx: ExtensionCommandContext): Promise<string> {
    const typed = args.trim();
    if (typed === "") throw missing("bg-logs", commandText.idOrName);
    const [id, lines] = this.#idAndLines(typed);
    const task = await findTask(this.#tasks, id, ctx.cwd);
    const maxLines = lines === undefined ? undefined : lineCount(lines);
    return await logText(task, { from: "tail", maxBytes: LOG_MAX_BYTES }, maxLines);
  }

  /** Finds the id of a typed label: completion shows labels beside ids, so people type labels, too. */
  #idOf(typed: string): string {
    return this.#tasks.registry.labelled(typed)?.id ?? typed;
  }

  /** Splits an id from a number of lines; a label may have spaces, and end with a number. */
  #idAndLines(typed: string): [id: string, lines: string | undefined] {
    if (this.#tasks.registry.labelled(typed)) return [this.#idOf(typed), undefined];
    const [, target = typed, lines] = /^(.*\S)\s+(\S+)$/s.exec(typed) ?? [];
    return [this.#idOf(target), lines];
  }

  /** Tells whether the task is or was one of this session. */
  #isKnown(typed: string): boolean {
    return this.#tasks.registry.all().some(({ id }) => id === this.#idOf(typed));
  }

  /** Returns the text on those stops of which the person sees nothing else, if any. */
  async #stopsText(results: readonly StopResult[]): Promise<string | undefined> {
    const isShown = await this.#rows.newEnds();
    const told = results.filter((result) => !isShown(result.task) || !isToldByItsRow(result));
    return told.length > 0 ? told.map(stoppedText).join("\n") : undefined;
  }
}

function lineCount(text: string): number {
  const lines = Number(text);
  if (Number.isInteger(lines) && lines >= TAIL_LINES.min && lines <= TAIL_LINES.max) return lines;
  throw new Error(commandText.wrongLines(text, TAIL_LINES.min, TAIL_LINES.max));
}
