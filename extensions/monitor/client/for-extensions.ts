import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { JobStarter } from "../start-job.ts";
import type { MonitorStarter } from "../start-monitor.ts";
import type { Tasks } from "../tasks.ts";
import { listDetails, listedTasks } from "../texts/list.ts";
import { callBgRun } from "../tools/bg-run-call.ts";
import type { BgRunArguments } from "../tools/job-parameters.ts";
import type { ListedTask } from "../tools/listed-task.ts";
import { callMonitor } from "../tools/monitor-call.ts";
import type { MonitorArguments } from "../tools/monitor-parameters.ts";
import { stopText } from "../tools/monitor-stop-call.ts";
import type { Started, Stopped } from "./protocol.ts";

/** Carries out requests of other extensions, which are not the model: nothing wakes it by default. */
export class ForExtensions {
  readonly #tasks: Tasks;
  readonly #monitors: MonitorStarter;
  readonly #jobs: JobStarter;

  constructor(tasks: Tasks, monitors: MonitorStarter, jobs: JobStarter) {
    this.#tasks = tasks;
    this.#monitors = monitors;
    this.#jobs = jobs;
  }

  async start(args: MonitorArguments, ctx: ExtensionContext): Promise<Started> {
    const quiet = args.then === undefined ? { wake: "never" as const, ...args } : args;
    return startedOf(await callMonitor(this.#monitors, quiet, ctx, "extension"));
  }

  async startJob(args: BgRunArguments, ctx: ExtensionContext): Promise<Started> {
    const quiet = args.then === undefined ? { wake: "never" as const, ...args } : args;
    return startedOf(await callBgRun(this.#jobs, quiet, ctx, "extension"));
  }

  list(): ListedTask[] {
    return listDetails(listedTasks(this.#tasks)).tasks;
  }

  /** @param startsBefore resolves when earlier requested starts are over */
  async stop(id: string, startsBefore: Promise<void>): Promise<Stopped> {
    const result = await this.#tasks.stop(id, "extension", startsBefore);
    return { ids: [result.task.id], text: stopText(result, this.#tasks) };
  }
}

function startedOf({ content, details }: AgentToolResult<{ id: string }>): Started {
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { id: details.id, text };
}
