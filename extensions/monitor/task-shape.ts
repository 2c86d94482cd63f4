import { Guardian } from "../core/processes/guardian.ts";
import { LeftTasks } from "./left-tasks.ts";
import { LineLedger } from "./pipeline/line-ledger.ts";
import { JobOutput } from "./task/job-output.ts";
import { MonitorOutput } from "./task/monitor-output.ts";
import { TaskOf } from "./task/task-of.ts";

/** Of what runs on after a reload, and is used by code that may be of another version. */
const handedOver = { TaskOf, MonitorOutput, JobOutput, LineLedger, Guardian, LeftTasks };

/** What these offer: code of the same shape can go on with them. */
export const taskShape: string = Object.entries(handedOver)
  .map(([name, { prototype }]) => `${name}: ${Object.getOwnPropertyNames(prototype).sort().join(" ")}`)
  .join("\n");
