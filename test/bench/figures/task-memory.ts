import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { startMonitor } from "../../../extensions/monitor/task/monitor-of.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import { reserveTaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { heldBytes } from "../../harness/garbage.ts";
import { repoRoot } from "../../harness/host.ts";
import { nobody } from "../../monitor/silent-task.ts";
import { taskStart } from "../../monitor/start-task.ts";
import { diagnose, diagnoseExtension } from "../../pi/endings/diagnosis.ts";
import { callTool, type Session } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { scratchDirectory } from "../pipeline/line-file.ts";
import { inScope } from "../scope.ts";
import { startMonitors } from "../start-monitors.ts";

const monitors = 8;
const rounds = 5;
const command = "echo a line; exec sleep 600";
const endedAtOnce = 64;
const ownWarmUps = 20;

export const taskMemoryFigure: Figure = {
  name: "task-memory",
  measure: (run: BenchRun) =>
    inSession(run, { extensions: [repoRoot, diagnoseExtension] }, async (session): Promise<Measurement[]> => {
      const running: number[] = [];
      const ended: number[] = [];
      await startAndStop(session, 0);
      for (let round = 1; round <= rounds; round++) {
        run.progress(`round ${round} of ${rounds}`);
        const sizes = await startAndStop(session, round);
        running.push((sizes.running - sizes.before) / monitors / 1_024);
        ended.push((sizes.ended - sizes.before) / monitors / 1_024);
      }
      return [
        {
          what: "memory for a running monitor that has printed a line: heap and buffers",
          conditions: `${monitors} at once, ${rounds} times, after a collection; the transcript of its call included`,
          unit: "KiB",
          samples: running,
          references: [],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 300 }],
        },
        {
          what: "memory for an ended monitor: heap and buffers",
          conditions: "the same; what pi keeps of the calls and messages is most of it",
          unit: "KiB",
          samples: ended,
          references: [],
          targets: [],
        },
        {
          what: "memory for an ended monitor that has printed a line: what the package itself keeps",
          conditions: `heap and buffers, ${endedAtOnce} at once, ${rounds} times, in a process without pi: facts, paths, counts and the end`,
          unit: "KiB",
          samples: await ownOfEnded(),
          references: [],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 2 }],
        },
      ];
    }),
};

async function startAndStop(
  session: Session,
  round: number,
): Promise<Record<"before" | "running" | "ended", number>> {
  const before = await bytesOf(session);
  await startMonitors(
    session,
    Array.from({ length: monitors }, (_, index) => `${command} # ${round} ${index}`),
  );
  const running = await bytesOf(session);
  await callTool(session, "monitor_stop", { id: "all" });
  return { before, running, ended: await bytesOf(session) };
}

function ownOfEnded(): Promise<number[]> {
  return inScope(async (scope) => {
    const directory = scratchDirectory(scope);
    const kept: MonitorTask[] = [];
    // The first ones fill caches, and the engine compiles and forgets code: more than a KiB for each of them.
    for (let round = 0; round < ownWarmUps; round++) await endMonitors(directory);
    const samples: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = await heldBytes();
      kept.push(...(await endMonitors(directory)));
      samples.push(((await heldBytes()) - before) / endedAtOnce / 1_024);
    }
    if (kept.length !== rounds * endedAtOnce) throw new Error(`${kept.length} monitors have ended.`);
    return samples;
  });
}

function endMonitors(directory: string): Promise<MonitorTask[]> {
  const limits = { ...defaultSettings, rateLimit: defaultSettings };
  const one = async (): Promise<MonitorTask> => {
    const files = reserveTaskFiles(directory, "m");
    const task = await startMonitor(taskStart("echo a line", directory), limits, files, nobody);
    await task.done;
    return task;
  };
  return Promise.all(Array.from({ length: endedAtOnce }, one));
}

async function bytesOf({ pi }: Session): Promise<number> {
  const { heapUsed, arrayBuffers } = await diagnose(pi);
  return heapUsed + arrayBuffers;
}
