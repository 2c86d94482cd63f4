import type { JobTask } from "../task/job-task.ts";
import type { MonitorTask } from "../task/monitor-task.ts";
import type { Task } from "../task/task.ts";
import { pidFact } from "../task/task-label.ts";
import { logPlace } from "../task/task-log.ts";
import type { Started } from "../ui/started-row.ts";

/** What a person is told who has started a task. */
export function startedTask(task: Task): Started {
  return task.kind === "monitor" ? startedMonitor(task) : startedJob(task);
}

/** The same of a monitor. */
export function startedMonitor(task: MonitorTask): Started {
  const { wake } = task.spec;
  return {
    said: `Started monitor ${task.id}`,
    title: task.label,
    hint: `/monitor-stop ${task.id} stops it`,
    facts: [
      ...pidFact(task),
      ...(wake === "never" ? [] : [`wakes the agent with ${wake === "end" ? "its end" : "every event"}`]),
      logPlace(task.logs[0]),
    ],
  };
}

/** The same of a job. */
export function startedJob(job: JobTask): Started {
  return {
    said: `Started job ${job.id}`,
    title: job.label,
    hint: `/bg-logs ${job.id} shows its log`,
    facts: [...pidFact(job), logPlace(job.logs[0])],
  };
}
