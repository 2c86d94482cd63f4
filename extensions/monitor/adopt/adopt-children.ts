import type { EventBus, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { show } from "../../core/pi/show.ts";
import { taskDirectory } from "../host/paths.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import { removeTaskFiles, reserveTaskFiles, type TaskFiles } from "../task/task-files.ts";
import { extensionText } from "../texts/extensions.ts";
import { type HandedOver, handedOver } from "./handed-over.ts";
import { ADOPT, type AdoptAnswer, type AdoptedInfo, LIST } from "./protocol.ts";
import { runningChild } from "./running-child.ts";

interface Surroundings {
  bus: EventBus;
  ctx: ExtensionContext;
  runtime: LazyRuntime<MonitorRuntime>;
  settings: Readonly<MonitorSettings>;
}

/**
 * Makes jobs of running children that other extensions hand over, as pi-processes does if it is loaded. The
 * answer is due before the event is over; errors that show later are handled afterwards.
 * @returns a function that stops this
 */
export function adoptChildren(surroundings: Surroundings): () => void {
  const { bus } = surroundings;
  const adopter = new Adopter(surroundings);
  return bus.on(ADOPT, (payload) => {
    if (typeof payload !== "object" || payload === null) return;
    const { reply } = payload as { reply?: unknown };
    // There is nobody to answer, or pi-processes answers.
    if (typeof reply !== "function" || isPiProcessesLoaded(bus)) return;
    const answer = adopter.answer(payload as Record<string, unknown>);
    try {
      reply(answer);
    } catch {
      // An error in the reply concerns the other side.
    }
  });
}

function isPiProcessesLoaded(bus: EventBus): boolean {
  let isLoaded = false;
  bus.emit(LIST, {
    reply: () => {
      isLoaded = true;
    },
  });
  return isLoaded;
}

class Adopter {
  readonly #surroundings: Surroundings;
  readonly #adopted = new WeakSet<object>();
  /** The number of handed over children that are no jobs yet. */
  #underWay = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  answer(payload: Readonly<Record<string, unknown>>): AdoptAnswer {
    try {
      const handed = handedOver(payload);
      this.#check(handed);
      const files = reserveTaskFiles(taskDirectory(), "j");
      this.#adopted.add(handed.child);
      void this.#adopt(handed, files);
      return { ok: true, info: infoOf(handed, files) };
    } catch (error) {
      return { ok: false, error: (error as Error).message };
    }
  }

  #check({ child, pid }: HandedOver): void {
    const { runtime, settings } = this.#surroundings;
    const running = runtime.started?.registry.running() ?? [];
    if (this.#adopted.has(child) || running.some((task) => task.pid === pid))
      throw new Error(extensionText.handedOverBefore(pid));
    const room = runtime.started?.jobs.room ?? settings.maxJobs;
    if (room <= this.#underWay) throw new Error(extensionText.tooManyJobs(settings.maxJobs));
  }

  async #adopt(handed: HandedOver, files: TaskFiles): Promise<void> {
    const { ctx, runtime } = this.#surroundings;
    const { command, name } = handed;
    this.#underWay++;
    try {
      // This comes before the answer: the present reader stops when it gets that.
      const running = runningChild(handed);
      await runtime.starting(async () => {
        const { jobs } = await runtime.use();
        await jobs.adopt(
          { command, name, wake: "always", startedBy: "extension" },
          await running,
          files,
          ctx,
        );
      });
    } catch (error) {
      // The child has been taken over, and nobody else ends it.
      endGroup(handed);
      await removeTaskFiles(files);
      show(ctx, extensionText.isEnded(error), "error");
    } finally {
      this.#underWay--;
    }
  }
}

function endGroup({ child, pid }: HandedOver): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group is gone.
  }
}

/** Describes the process as the other side expects it of pi-processes. */
function infoOf({ name, pid, command, directory, startedAtMs }: HandedOver, files: TaskFiles): AdoptedInfo {
  return {
    id: files.id,
    ...{ name, pid, command, cwd: directory, startTime: startedAtMs, endTime: null, status: "running" },
    ...{ exitCode: null, success: null, stdoutFile: files.logPath, stderrFile: files.logPath },
    ...{ endReason: null, signal: null, errorMessage: null },
  };
}
