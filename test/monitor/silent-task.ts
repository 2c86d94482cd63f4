import { wholeLog } from "../../extensions/core/files/log-keeping.ts";
import { turn } from "../../extensions/core/pi/turn.ts";
import { createPipeline, type PipelineState } from "../../extensions/monitor/pipeline/pipeline.ts";
import { defaultSettings } from "../../extensions/monitor/settings/settings.ts";
import {
  type MonitorSpec,
  MonitorTask,
  type MonitorTaskState,
} from "../../extensions/monitor/task/monitor-task.ts";
import { OutputTail } from "../../extensions/monitor/task/output-tail.ts";
import { taskFiles } from "../../extensions/monitor/task/task-files.ts";
import { taskStart } from "./start-task.ts";

const closedLog = { kind: "closed", keeping: wholeLog } as const;

export interface SilentTaskOptions {
  id?: string;
  startedAtMs?: number;
  spec?: Partial<MonitorSpec>;
  pipeline?: Partial<PipelineState>;
}

/** A task without a process, for what only asks for its facts and counts its lines. */
export async function silentTask(options: SilentTaskOptions = {}): Promise<MonitorTask> {
  return await MonitorTask.resume(silentTaskState(options), { output() {}, notice() {}, ended() {} });
}

export function silentTaskState(options: SilentTaskOptions = {}): MonitorTaskState {
  const { shell: _shell, filter: _filter, ...spec } = taskStart("true", "/", options.spec);
  const startedAtMs = options.startedAtMs ?? Date.now();
  return {
    kind: "monitor",
    spec: { ...spec, directory: "/" },
    limits: { ...defaultSettings, rateLimit: defaultSettings },
    files: taskFiles("/logs", options.id ?? "m7k2"),
    process: {
      pid: 2 ** 22 + 1,
      marker: "NOBODY=1",
      leaderStartTime: "1",
      outputs: [],
      startedAtMs,
      child: undefined,
    },
    said: [],
    end: {
      kind: "monitor",
      reason: { kind: "exited", code: 0 },
      atMs: startedAtMs,
      quoted: [],
      repeats: undefined,
      stderr: [],
      unended: [],
      independent: [],
      holders: [],
      unknown: undefined,
    },
    output: {
      kind: "running",
      pipeline: { ...emptyPipelineState(), ...options.pipeline },
      stderr: new OutputTail().state,
      lastChunkAtMs: undefined,
      sources: undefined,
      logs: { stdout: closedLog, stderr: closedLog },
    },
  };
}

function emptyPipelineState(): PipelineState {
  const ignore = (): void => {};
  const sink = { log: ignore, event: ignore, suppressing: ignore, firehose: ignore, failed: ignore };
  const options = {
    filter: undefined,
    rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
    coalesceMs: 200,
    eventMaxChars: 400,
    nowMs: () => performance.now(),
    turn,
  };
  return createPipeline(options, sink).suspend();
}
