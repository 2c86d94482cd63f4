import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { Task } from "../task/task.ts";
import { savedText } from "../texts/saved.ts";
import { jobRequest } from "../tools/bg-run-call.ts";
import { monitorRequest } from "../tools/monitor-call.ts";
import type { SavedTask } from "./saved-task.ts";

export interface Starters {
  monitors: MonitorStarter;
  jobs: JobStarter;
  /** Whether there are jobs at all. */
  hasJobs: boolean;
}

/** Starts a saved task as the user's. @throws Error that says why it could not be started */
export async function startSaved(
  saved: SavedTask,
  { monitors, jobs, hasJobs }: Starters,
  ctx: ExtensionContext,
): Promise<Task> {
  if (saved.kind === "monitor") {
    const request = { ...monitorRequest(saved.call, "user"), isProtected: saved.isProtected };
    return (await monitors.start(request, ctx, "person")).task;
  }
  if (!hasJobs) throw new Error(savedText.jobsOff);
  const job = await jobs.start(jobRequest(saved.call, "user"), ctx, "person");
  job.isProtected = saved.isProtected;
  return job;
}
