import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { turn } from "../../../extensions/core/pi/turn.ts";
import { MonitorOutput } from "../../../extensions/monitor/task/monitor-output.ts";
import { TaskLogs } from "../../../extensions/monitor/task/task-logs.ts";
import { newTaskFiles } from "../start-task.ts";

export type Stream = "stdout" | "stderr";

/** The output of a monitor that prints what a test says, and its logs as one. */
export async function outputOf(t: TestContext, logMaxBytes = 1024 * 1024) {
  const files = await newTaskFiles(t);
  const options = {
    filter: undefined,
    rateLimit: { linesPerSecond: 0, windowSeconds: 1 },
    coalesceMs: 50,
    eventMaxChars: 400,
    nowMs: () => performance.now(),
    turn,
  };
  const sink = { lines() {}, event() {}, suppressing() {}, firehose() {}, failed: () => assert.fail() };
  const output = new MonitorOutput(await TaskLogs.open(files, logMaxBytes), options, sink);
  const [stdout, stderr] = output.sinks;
  let isOver = false;
  const end = async (): Promise<void> => {
    if (!isOver) await output.finish({ kind: "exited", code: 0 });
    isOver = true;
  };
  t.after(end);
  const order = {
    arrivals: output.arrivals,
    lastNumbers: () => output.lastNumbers,
    isOver: () => isOver,
  };
  return {
    output,
    order,
    logs: output.logs.map(({ path }, index) => ({
      path,
      begins: () => output.logs[index]?.keeping.begins,
      written: () => output.written[index] ?? [],
    })),
    print(stream: Stream, text: Buffer | string) {
      (stream === "stdout" ? stdout : stderr)?.write(Buffer.from(text));
      if (stream === "stderr") stderr?.othersCaughtUp?.();
    },
    end,
  };
}
