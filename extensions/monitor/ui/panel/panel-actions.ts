import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import type { DetailsView } from "./details-view.ts";
import type { PanelAction } from "./keys.ts";
import type { ListView } from "./list-view.ts";
import type { Step } from "./step-queue.ts";

export type PanelActions = Partial<Record<PanelAction, () => void>>;

/** What an action can have the panel do. */
export interface PanelControl {
  close(): void;
  open(task: TaskView): void;
  closeDetails(): void;
  /** @param isSilent whether the model is not told */
  askToStop(task: TaskView, isSilent: boolean): void;
  /** Lets only the user stop it, or the model again. */
  protect(task: TaskView): void;
  /** Takes it over from another session. */
  adopt(task: TaskView): void;
  restart(task: TaskView): void;
  /** @param finished how many there are */
  askToClear(finished: number): void;
  copy(log: TaskLogView): void;
  askForQuery(sign: "/" | "#"): void;
  /** Asks for a pattern that lines have to match. */
  askForPattern(): void;
  /** All keys, in front of what shows. */
  help(): void;
  /** Shows the log in a program of the person's choice. */
  openLog(log: TaskLogView): void;
  /** Sends the chosen line to the agent. */
  send(task: TaskView, details: DetailsView): void;
  /** One after the other. */
  do(step: Step): void;
}

/** How far a page key goes in the list. */
const LIST_PAGE_ROWS = 10;

export function listActions(list: ListView, tasks: readonly TaskView[], panel: PanelControl): PanelActions {
  const selected = list.selected(tasks);
  return {
    up: () => list.move(-1, tasks),
    down: () => list.move(1, tasks),
    pageUp: () => list.move(-LIST_PAGE_ROWS, tasks),
    pageDown: () => list.move(LIST_PAGE_ROWS, tasks),
    start: () => list.move(-tasks.length, tasks),
    end: () => list.move(tasks.length, tasks),
    help: panel.help,
    back: panel.close,
    cancel: panel.close,
    finished: () => list.toggleFinished(tasks),
    clear: () => panel.askToClear(tasks.filter((task) => !isRunning(task)).length),
    ...(selected && {
      open: () => panel.open(selected),
      ...taskActions(selected, panel),
      copy: () => panel.copy(selected.logs[0]),
    }),
  };
}

function taskActions(task: TaskView, panel: PanelControl): PanelActions {
  return {
    stop: () => panel.askToStop(task, false),
    stopSilently: () => panel.askToStop(task, true),
    restart: () => panel.restart(task),
    ...(isRunning(task) ? { protect: () => panel.protect(task) } : {}),
    ...(isRunning(task) && task.isForeign ? { adopt: () => panel.adopt(task) } : {}),
  };
}

/** @param task the one of the details, while it is listed */
export function detailsActions(
  details: DetailsView,
  task: TaskView | undefined,
  panel: PanelControl,
): PanelActions {
  // The command is in front of the details.
  const closeOne = (): void => {
    if (!details.closeCommand()) panel.closeDetails();
  };
  return {
    up: () => panel.do(() => details.step(-1)),
    down: () => panel.do(() => details.step(1)),
    pageUp: () => panel.do(() => details.page(-1)),
    pageDown: () => panel.do(() => details.page(1)),
    start: () => panel.do(() => details.toStart()),
    end: () => panel.do(() => details.toEnd()),
    follow: () => panel.do(() => details.toggleFollow()),
    left: () => panel.do(() => details.scrollAcross(-1)),
    right: () => panel.do(() => details.scrollAcross(1)),
    nextError: () => details.nextError(),
    otherLog: () => panel.do(() => details.otherLog()),
    wrap: () => panel.do(() => details.toggleWrap()),
    searchDown: () => panel.askForQuery("/"),
    searchUp: () => panel.askForQuery("#"),
    events: () => panel.do(() => details.toggleEvents()),
    match: () => (details.isChoosing ? panel.do(() => details.showAll()) : panel.askForPattern()),
    help: panel.help,
    next: () => details.next(),
    previous: () => details.previous(),
    cancel: () =>
      details.picked !== undefined
        ? details.dropPick()
        : details.isSearching
          ? details.clearSearch()
          : closeOne(),
    openLog: () => panel.openLog(details.log),
    back: closeOne,
    copy: () => panel.copy(details.log),
    ...(task && {
      ...taskActions(task, panel),
      open: () => {
        if (details.picked === undefined) panel.do(() => details.pickLine());
        else panel.send(task, details);
      },
      command: () => details.toggleCommand(task),
    }),
  };
}
