import { Guardian } from "../core/processes/guardian.ts";
import { LeftTasks } from "./left-tasks.ts";
import { LineLedger } from "./pipeline/line-ledger.ts";
import { JobOutput } from "./task/job-output.ts";
import { MonitorOutput } from "./task/monitor-output.ts";
import { TaskOf } from "./task/task-of.ts";

/** The classes of objects that outlive a reload, after which other code may use them. */
const handedOver = { TaskOf, MonitorOutput, JobOutput, LineLedger, Guardian, LeftTasks };

/** The methods of these classes: code of the same shape can go on with them. */
export const taskShape: string = Object.entries(handedOver)
  .map(([name, { prototype }]) => `${name}: ${Object.getOwnPropertyNames(prototype).sort().join(" ")}`)
  .join("\n");
