import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { Type } from "typebox";
import { Check } from "typebox/value";
import { isHeadless } from "../core/pi/headless.ts";
import type { Reader } from "../core/text/reader.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import { type ReadyRequest, readySpec } from "./ready/ready-spec.ts";
import { type RestartRequest, restartRule } from "./restart/restart-policy.ts";
import type { MonitorSettings } from "./settings/settings.ts";
import { Starts } from "./starts.ts";
import type { InputKind } from "./stdin/task-input.ts";
import { jobOfRunning, type RunningSource, startJob } from "./task/job-of.ts";
import type { JobLimits, JobTask } from "./task/job-task.ts";
import type { StartedBy } from "./task/started-by.ts";
import type { TaskFiles } from "./task/task-files.ts";
import { quotedLabelOf } from "./task/task-label.ts";
import type { TaskLimits } from "./task/task-of.ts";
import type { JobWake } from "./task/wake.ts";
import type { Tasks } from "./tasks.ts";
import { startText } from "./texts/starts.ts";
import { JOB_NAME } from "./tools/job-parameters.ts";

/** A call of the tool or of the command, each field of which is valid by itself. */
export interface JobRequest {
  command: string;
  name?: string | undefined;
  timeoutMs?: number | undefined;
  wake?: JobWake | undefined;
  silenceMs?: number | undefined;
  ready?: ReadyRequest | undefined;
  restart?: RestartRequest | undefined;
  thenPrompt?: string | undefined;
  task?: string | undefined;
  /** The kind of its input; none by default. */
  input?: InputKind | undefined;
  startedBy: StartedBy;
}

/** Words that stop several tasks must not name one. */
const RESERVED_NAMES: readonly string[] = ["all", "all-jobs"];

/** Starts jobs, within the limits of one session. */
export class JobStarter {
  readonly #tasks: Tasks;
  readonly #settings: MonitorSettings;
  readonly #limits: TaskLimits;
  readonly #starts: Starts<JobRequest>;

  constructor(tasks: Tasks, settings: MonitorSettings, shell: ShellSettings) {
    this.#tasks = tasks;
    this.#settings = settings;
    const { logMaxBytes, memoryMaxMiB, jobKillGraceMs, killDaemons } = settings;
    this.#limits = { logMaxBytes, memoryMaxMiB, killGraceMs: jobKillGraceMs, killDaemons };
    this.#starts = new Starts(tasks, shell, "j");
  }

  /**
   * @param asker who reads what is thrown
   * @throws Error that names the problem and a remedy; then nothing is left behind
   */
  async start(request: JobRequest, ctx: ExtensionContext, asker: Reader = "model"): Promise<JobTask> {
    if (request.thenPrompt !== undefined && request.wake === "never") {
      throw new Error(startText.jobThenNeedsWake);
    }
    const limits = this.#limitsIn(ctx);
    const ready = request.ready && (await readySpec(request.ready));
    this.#checkRoom(request.name, asker);
    return await this.#starts.start(request, undefined, ctx, async (shell, files) => {
      const start = {
        command: request.command,
        name: request.name,
        shell,
        timeoutMs: request.timeoutMs,
        wake: request.wake ?? "always",
        silenceMs: request.silenceMs,
        ready,
        restart: request.restart && restartRule(request.restart),
        thenPrompt: request.thenPrompt,
        listedTask: request.task,
        input: request.input,
        startedBy: request.startedBy,
        sessionId: ctx.sessionManager.getSessionId(),
      };
      return await startJob(start, limits, files, this.#tasks.observer, this.#tasks.guardian);
    });
  }

  /**
   * Makes a job of a command that runs already.
   * @throws Error that gives the reason against it; then the command is untouched
   */
  async takeOver(request: JobRequest, running: RunningSource, ctx: ExtensionContext): Promise<JobTask> {
    this.#checkRoom(request.name, "person");
    return await this.#takeOver(request, running, ctx);
  }

  /**
   * Makes a job of a command that another extension has handed over, and that was told of room and its id. It
   * drops a name that no job may have, or that another one has.
   * @param files the files reserved for it
   */
  async adopt(
    request: JobRequest & { name: string },
    running: RunningSource,
    files: TaskFiles,
    ctx: ExtensionContext,
  ): Promise<JobTask> {
    const name = this.#isFree(request.name) ? request.name : undefined;
    return await this.#takeOver({ ...request, name }, running, ctx, files);
  }

  /** The number of further jobs that may run. */
  get room(): number {
    return this.#settings.maxJobs - this.#running().length - this.#starts.underWay.length;
  }

  async #takeOver(
    request: JobRequest,
    running: RunningSource,
    ctx: ExtensionContext,
    reserved?: TaskFiles,
  ): Promise<JobTask> {
    const { command, name, timeoutMs, wake = "always", thenPrompt, startedBy } = request;
    const create = async (files: TaskFiles): Promise<JobTask> => {
      const spec = {
        ...{ command, name, timeoutMs, wake, thenPrompt, startedBy },
        ...{ silenceMs: undefined, ready: undefined, restart: undefined },
        directory: running.directory,
        sessionId: ctx.sessionManager.getSessionId(),
      };
      const { observer, guardian } = this.#tasks;
      return await jobOfRunning(running, spec, this.#limitsIn(ctx), files, observer, guardian);
    };
    return await this.#starts.takeOver(request, create, reserved);
  }

  #running(): JobTask[] {
    return this.#tasks.registry.running().filter((task) => task.kind === "job");
  }

  #isFree(name: string): boolean {
    if (!Check(Type.String(JOB_NAME), name) || RESERVED_NAMES.includes(name)) return false;
    return ![...this.#running().map(({ spec }) => spec), ...this.#starts.underWay].some(
      (job) => job.name === name,
    );
  }

  #limitsIn(ctx: ExtensionContext): JobLimits {
    // If pi ends with its run, nobody reads a job's check-ins.
    const checkInMs = isHeadless(ctx) ? 0 : this.#settings.checkInMinutes * 60_000;
    return { ...this.#limits, checkInMs };
  }

  #checkRoom(name: string | undefined, asker: Reader): void {
    if (name !== undefined && RESERVED_NAMES.includes(name)) {
      throw new Error(startText.nameIsWord(name));
    }
    const running = this.#running();
    const starting = this.#starts.underWay;
    const taken = running.find((job) => name !== undefined && job.spec.name === name);
    if (name !== undefined && (taken || starting.some((request) => request.name === name))) {
      throw new Error(startText.nameTaken(name, taken?.id, asker));
    }
    const { maxJobs } = this.#settings;
    if (running.length + starting.length < maxJobs) return;
    const list = running.map((job) => `${job.id} ${quotedLabelOf(job)}`).join(", ");
    throw new Error(startText.tooManyJobs(maxJobs, list));
  }
}
