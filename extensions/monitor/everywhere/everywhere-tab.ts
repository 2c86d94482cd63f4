import type { ListItem, ListTab } from "../../core/pi/list-tab.ts";
import { everywhereText } from "../texts/everywhere.ts";
import { lastLine } from "./last-line.ts";
import { type RunningTask, runningTasks } from "./running-tasks.ts";
import { detailRows, labelOfRecord, rowFacts, rowTitle } from "./running-text.ts";
import { stopElsewhere } from "./stop-elsewhere.ts";

/**
 * Lists the tasks of every pi of this user in the panel.
 * @param directory the directory of the tasks' files
 * @param stopHere stops a task of this pi; resolves with false if it is none
 */
export function everywhereTab(
  directory: string,
  killDaemons: boolean,
  stopHere: (id: string) => Promise<boolean>,
): ListTab {
  const stop = async (id: string): Promise<string> => {
    if (await stopHere(id)) return `Stopped ${id}.`;
    return (await stopElsewhere(id, { directory, by: "other pi", killDaemons })) ?? everywhereText.isGone(id);
  };
  /** Hundreds of tasks may have ended, and their records need not be read each second. */
  const ended = new Set<string>();
  return {
    empty: everywhereText.nothingRuns,
    counted: everywhereText.counted,
    items: async () =>
      await Promise.all(
        (await runningTasks(directory, killDaemons, ended)).map((task) => itemOf(directory, task)),
      ),
    keys: () => [
      {
        key: "x",
        does: "stop",
        asks: { verb: "Stop", does: everywhereText.stopsIt },
        async run(ids) {
          const said: string[] = [];
          for (const id of ids) said.push(await stop(id));
          return said.join(" ");
        },
      },
    ],
  };
}

async function itemOf(directory: string, task: RunningTask): Promise<ListItem> {
  const line = await lastLine(directory, task.record.id);
  return {
    id: task.record.id,
    state: task.state === "running" ? "running" : "waiting",
    title: rowTitle(task.record),
    label: labelOfRecord(task.record),
    facts: rowFacts(task, line),
    details: detailRows(task, line),
  };
}
