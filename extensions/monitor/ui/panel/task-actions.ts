import { errorLabel } from "../../../core/text/label.ts";
import { createMatchFilter } from "../../../core/text/line-filter.ts";
import { keyText } from "../../texts/panel-keys.ts";
import { isRunning, type TaskLogView, type TaskView } from "../task-view.ts";
import { askForFilter } from "./ask-filter.ts";
import type { CommandView } from "./command-view.ts";
import type { DetailsView } from "./details-view.ts";
import type { ListView } from "./list-view.ts";
import type { PanelActions, PanelFrame } from "./panel-pane.ts";

/** The actions of keys on tasks. */
export interface TaskControl {
  askToStop(tasks: readonly TaskView[]): void;
  /** Does the same, and the model is not told. */
  askToStopSilently(tasks: readonly TaskView[]): void;
  /** Lets only the user stop them, or the model, too, again. */
  protect(tasks: readonly TaskView[]): void;
  /** Adopts them from another session. */
  adopt(tasks: readonly TaskView[]): void;
  restart(tasks: readonly TaskView[]): void;
  /** @param finished the number of finished tasks */
  askToClear(finished: number): void;
  /** Copies the paths of the logs, one on each line. */
  copy(logs: readonly TaskLogView[]): void;
  /** Lets the person type into it. */
  stepIn(task: TaskView): void;
  /** Shows the log in a program of the person's choice. */
  openLog(log: TaskLogView): void;
  /** Sends the chosen line to the agent. */
  send(task: TaskView, details: DetailsView): void;
}

/** The rows of a page in the list. */
const LIST_PAGE_ROWS = 10;

export function listActions(
  list: ListView,
  tasks: readonly TaskView[],
  frame: PanelFrame,
  control: TaskControl,
  open: (task: TaskView) => void,
): PanelActions {
  const selected = list.selected(tasks);
  return {
    up: () => list.move(-1, tasks),
    down: () => list.move(1, tasks),
    pageUp: () => list.move(-LIST_PAGE_ROWS, tasks),
    pageDown: () => list.move(LIST_PAGE_ROWS, tasks),
    start: () => list.move(-tasks.length, tasks),
    end: () => list.move(tasks.length, tasks),
    help: frame.help,
    back: frame.close,
    cancel: () => {
      if (!list.choice.cancel(list.shown(tasks))) frame.close();
    },
    select: () => list.toggleSelected(tasks),
    sort: () => list.order.selectNext(),
    searchDown: () => askForFilter(list.choice, frame),
    otherLog: () => frame.otherTab(1),
    left: () => frame.otherTab(-1),
    right: () => frame.otherTab(1),
    finished: () => list.toggleFinished(tasks),
    clear: () => control.askToClear(tasks.filter((task) => !isRunning(task)).length),
    ...(selected && {
      open: () => open(selected),
      ...taskActions(list.chosen(tasks), control),
      copy: () => {
        control.copy(list.chosen(tasks).map(({ logs }) => logs[0]));
        list.choice.clear();
      },
    }),
  };
}

function taskActions(tasks: readonly TaskView[], control: TaskControl): PanelActions {
  const running = tasks.filter(isRunning);
  const foreign = running.filter((task) => task.isForeign);
  return {
    stop: () => control.askToStop(tasks),
    stopSilently: () => control.askToStopSilently(tasks),
    restart: () => control.restart(tasks),
    ...(running.length > 0 ? { protect: () => control.protect(running) } : {}),
    ...(foreign.length > 0 ? { adopt: () => control.adopt(foreign) } : {}),
  };
}

/** @param task the task of the details, while it is listed */
export function detailsActions(
  details: DetailsView,
  task: TaskView | undefined,
  frame: PanelFrame,
  control: TaskControl,
  close: () => void,
): PanelActions {
  const { command } = details;
  return {
    help: frame.help,
    otherLog: () => details.otherLog(),
    searchDown: () => search(details, frame, "/"),
    searchUp: () => search(details, frame, "#"),
    nextError: () => details.showLog().nextError(),
    times: () => frame.do(() => details.showLog().toggleTimes()),
    merge: () => {
      details.showLog();
      const problem = details.toggleMerged();
      if (problem !== undefined) frame.say(problem);
    },
    events: () => frame.do(() => details.showLog().toggleEvents()),
    match: () => toggleMatch(details, frame),
    openLog: () => control.openLog(details.log),
    copy: () => control.copy([details.log]),
    ...(task && {
      ...taskActions([task], control),
      command: () => details.toggleCommand(task),
      stepIn: () => control.stepIn(task),
    }),
    ...(command ? commandActions(command, details) : logActions(details, task, frame, control, close)),
  };
}

/** Returns the actions while the command is in front of the log. */
function commandActions(command: CommandView, details: DetailsView): PanelActions {
  return {
    up: () => command.scroll(-1),
    down: () => command.scroll(1),
    pageUp: () => command.page(-1),
    pageDown: () => command.page(1),
    start: () => command.toStart(),
    end: () => command.toEnd(),
    back: () => details.showLog(),
    cancel: () => details.showLog(),
  };
}

function logActions(
  details: DetailsView,
  task: TaskView | undefined,
  frame: PanelFrame,
  control: TaskControl,
  close: () => void,
): PanelActions {
  const { pane } = details;
  const { pick, finder } = pane;
  return {
    up: () => frame.do(() => pane.step(-1)),
    down: () => frame.do(() => pane.step(1)),
    pageUp: () => frame.do(() => pane.page(-1)),
    pageDown: () => frame.do(() => pane.page(1)),
    start: () => frame.do(() => pane.toStart()),
    end: () => frame.do(() => pane.toEnd()),
    follow: () => frame.do(() => pane.toggleFollow()),
    left: () => frame.do(() => pane.scrollAcross(-1)),
    right: () => frame.do(() => pane.scrollAcross(1)),
    wrap: () => frame.do(() => pane.toggleWrap()),
    next: () => pane.next(),
    previous: () => pane.previous(),
    back: close,
    cancel: () => {
      if (pick.line) pane.endPick();
      else if (finder.query) finder.clear();
      else close();
    },
    ...(task && {
      open: () => {
        if (pick.line) control.send(task, details);
        else frame.do(() => pane.pickLine());
      },
    }),
  };
}

function search(details: DetailsView, frame: PanelFrame, sign: "/" | "#"): void {
  // Hits show in the log.
  const pane = details.showLog();
  const { finder } = pane;
  pane.beginSearch(sign);
  frame.prompt(sign, {
    typed: (text) => finder.type(text),
    accepted() {},
    cancelled: () => finder.cancel(),
    arrow: (direction) => finder.next(direction),
    status: () => finder.status,
    does: { enter: keyText.keepHits, escape: keyText.clearHits, arrows: keyText.otherHits },
  });
}

/** Asks for a pattern that lines have to match, or shows all of them again. */
function toggleMatch(details: DetailsView, frame: PanelFrame): void {
  const pane = details.showLog();
  if (pane.chooser.hasPattern) frame.do(() => pane.showAll());
  else
    frame.prompt("&", {
      refuses: wrongPattern,
      accepted: (pattern) => {
        if (pattern !== "") frame.do(() => pane.match(pattern));
      },
      does: { enter: keyText.matching(false), escape: keyText.chooseNone },
    });
}

function wrongPattern(pattern: string): string | undefined {
  try {
    createMatchFilter("&", pattern);
    return undefined;
  } catch (error) {
    return errorLabel(error);
  }
}
