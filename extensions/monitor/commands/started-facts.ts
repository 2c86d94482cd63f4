import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { pidFact } from "../task/task-label.ts";
import { logPlace } from "../task/task-log.ts";
import { commandText } from "../texts/commands.ts";
import { wakeText } from "../texts/wakes.ts";
import type { Started } from "../ui/started-row.ts";

/** Returns the facts of a started task for the person who started it. */
export function startedTask(task: Task): Started {
  return task.kind === "monitor" ? startedMonitor(task) : startedJob(task);
}

/** Returns the facts of a started monitor. */
export function startedMonitor(task: MonitorTask): Started {
  return {
    id: task.id,
    said: commandText.startedMonitor(task.id),
    title: task.label,
    hint: commandText.stopHint(task.id),
    facts: [...pidFact(task), ...wakeFact(task), logPlace(task.logs[0])],
  };
}

/** Returns the facts of a started job. */
export function startedJob(job: JobTask): Started {
  return {
    id: job.id,
    said: commandText.startedJob(job.id),
    title: job.label,
    hint: commandText.logHint(job.id),
    facts: [...pidFact(job), ...wakeFact(job), logPlace(job.logs[0])],
  };
}

function wakeFact(task: Task): string[] {
  return task.spec.wake === "never" ? [] : [commandText.wakes(wakeText(task))];
}
