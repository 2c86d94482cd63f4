import { displayPath } from "../../../core/text/format.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { actText } from "../../texts/panel-acts.ts";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import type { DetailsView } from "./details-view.ts";
import type { LeavableScreen } from "./leavable-screen.ts";
import { lineMessage } from "./line-message.ts";
import type { ListChoice } from "./list-choice.ts";
import { openLog } from "./open-log.ts";
import type { PanelFrame } from "./panel-pane.ts";
import type { PanelTasks } from "./panel-tasks.ts";
import { StepIn } from "./step-in.ts";
import type { TaskControl } from "./task-actions.ts";

/** Does the keys' actions on tasks: it asks once more before it ends something, and reports results. */
export class TaskDoer implements TaskControl {
  readonly #tasks: PanelTasks;
  readonly #choice: ListChoice;
  readonly #frame: PanelFrame;
  readonly #tui: LeavableScreen;
  readonly #stepIn: StepIn;

  /** @param choice the tasks selected in the list; unselected after an action */
  constructor(tasks: PanelTasks, choice: ListChoice, frame: PanelFrame, tui: LeavableScreen) {
    this.#tasks = tasks;
    this.#choice = choice;
    this.#frame = frame;
    this.#tui = tui;
    this.#stepIn = new StepIn(frame, tui);
  }

  protect(tasks: readonly TaskView[]): void {
    this.#sayOfEach(tasks, ({ id }) => this.#tasks.protect(id));
  }

  adopt(tasks: readonly TaskView[]): void {
    this.#sayOfEach(tasks, ({ id }) => this.#tasks.adopt(id));
  }

  askToStop(tasks: readonly TaskView[]): void {
    this.#ask(
      "Stop",
      tasks,
      "x",
      (what) => `stops ${what}`,
      (running) => this.#sayOfEach(running, async ({ id }) => await this.#tasks.stop(id)),
    );
  }

  askToStopSilently(tasks: readonly TaskView[]): void {
    this.#ask(
      "Stop",
      tasks,
      "X",
      (what) => actText.stopsSilently(what),
      (running) =>
        this.#sayOfEach(running, async ({ id, label }) => {
          await this.#tasks.stopSilently(id);
          return actText.stoppedSilently(label);
        }),
    );
  }

  restart(tasks: readonly TaskView[]): void {
    const restart = (chosen: readonly TaskView[]): void =>
      this.#sayOfEach(chosen, ({ id }) => this.#tasks.restart(id));
    const isRestart = tasks.some(isRunning);
    this.#askFor(
      actText.restart(isRestart),
      tasks,
      "r",
      (what) => `${isRestart ? "restarts" : "starts"} ${what}`,
      () => restart(tasks),
      isRestart ? undefined : "again",
    );
  }

  /** @param yes called with the running ones */
  #ask(
    verb: string,
    tasks: readonly TaskView[],
    key: string,
    does: (what: string) => string,
    yes: (running: readonly TaskView[]) => void,
  ): void {
    const running = tasks.filter(isRunning);
    if (running.length > 0 || !tasks[0]) this.#askFor(verb, running, key, does, () => yes(running));
    else this.#frame.say(actText.hasEnded(tasks[0].label));
  }

  #askFor(
    verb: string,
    tasks: readonly TaskView[],
    key: string,
    does: (what: string) => string,
    yes: () => void,
    after?: string,
  ): void {
    const [first, ...others] = tasks;
    if (!first) {
      this.#frame.say(actText.nothingSelected);
      return;
    }
    const isOne = others.length === 0;
    this.#frame.ask({
      verb: isOne ? verb : `${verb} ${tasks.length} tasks`,
      ...(isOne && { label: first.label }),
      ...(after !== undefined && { after }),
      key,
      does: does(isOne ? "it" : "them"),
      yes,
    });
  }

  /** Runs the action for each task in turn, reports all results, and unselects the tasks. */
  #sayOfEach(tasks: readonly TaskView[], action: (task: TaskView) => unknown): void {
    this.#choice.clear();
    this.#say(async () => {
      const said: string[] = [];
      for (const task of tasks) {
        const text = await action(task);
        if (typeof text === "string") said.push(text);
      }
      return said.length > 0 ? said.join(" ") : undefined;
    });
  }

  askToClear(finished: number): void {
    if (finished === 0) return;
    this.#frame.ask({
      verb: `Forget ${finished} finished`,
      key: "c",
      does: actText.forgets,
      yes: () => this.#tasks.forgetFinished(),
    });
  }

  /** @param action returns the text to show, if any */
  #say(action: () => unknown): void {
    void (async () => action())()
      .catch(errorLabel)
      .then((said) => {
        if (typeof said === "string") this.#frame.say(said);
        else this.#frame.draw();
      });
  }

  copy(logs: readonly TaskLogView[]): void {
    const paths = logs.filter(({ isKept }) => isKept).map(({ path }) => path);
    const [path] = paths;
    if (path === undefined) {
      this.#frame.say(actText.notCopied(logs[0]?.place ?? ""));
      return;
    }
    const shown = logs.length === 1 ? displayPath(path) : actText.paths(paths.length, logs.length);
    this.#say(() =>
      this.#tasks.copy(paths.join("\n")).then(
        (isCopied) => actText.copied(isCopied, shown),
        (error: Error) => actText.copyFailed(error),
      ),
    );
  }

  openLog({ path, place, isKept }: TaskLogView): void {
    if (!isKept) this.#frame.say(actText.notOpened(place));
    else this.#say(() => openLog(path, this.#tui, process.env));
  }

  stepIn({ id }: TaskView): void {
    this.#say(() => this.#stepIn.begin(this.#tasks.typed(id)));
  }

  /** Called at the end of the session. @param isQuitting whether pi's screen is not needed again */
  end(isQuitting: boolean): void {
    this.#stepIn.end(isQuitting);
  }

  send(task: TaskView, details: DetailsView): void {
    const { picked } = details;
    if (picked === undefined) return;
    const log = details.pane.pickedLog;
    details.pane.endPick();
    this.#tasks.send(lineMessage(task, log, picked));
    this.#frame.say(actText.lineSent);
  }
}
