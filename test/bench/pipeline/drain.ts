import { turn } from "../../../extensions/core/pi/turn.ts";
import { createLineFilter } from "../../../extensions/core/text/line-filter.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { MonitorOutput } from "../../../extensions/monitor/task/monitor-output.ts";
import { pipeStream } from "../../../extensions/monitor/task/output-stream.ts";
import { Reading } from "../../../extensions/monitor/task/reading.ts";
import { reserveTaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { TaskLogs } from "../../../extensions/monitor/task/task-logs.ts";
import { liftedPace } from "./lifted-pace.ts";
import { startPrinting } from "./printing-command.ts";

/** The conditions of the pipeline's figures. */
export const drainConditions = "limiter off: linesPerSecond 0; reading pace lifted";

export interface Drained {
  linesPrinted: number;
  linesNotMatching: number;
  events: number;
  leftOutBytes: number;
}

/**
 * Takes a command's stdout through the product, from the pipe to events, and leaves its log.
 * @param linesPerSecond the line limit; 0: none, and then no line may be suppressed
 */
export async function drain(
  command: string,
  directory: string,
  match?: string,
  linesPerSecond = 0,
): Promise<Drained> {
  const settings = { ...defaultSettings, linesPerSecond };
  const files = reserveTaskFiles(directory, "m");
  const logs = await TaskLogs.open(files, settings.logMaxBytes);
  const { readFd, exited } = await startPrinting(command);
  let events = 0;
  const options = {
    ...settings,
    rateLimit: settings,
    filter: createLineFilter({ match }),
    nowMs: () => performance.now(),
    turn,
  };
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const output = new MonitorOutput(logs, options, {
    lines: () => {},
    event: () => {
      events++;
    },
    suppressing: () => {
      if (linesPerSecond === 0) reject(new Error("The limiter is off, and yet lines are suppressed."));
    },
    firehose: () => reject(new Error("It calls this a firehose.")),
    failed: reject,
  });
  const reading = new Reading([pipeStream(readFd)], output.sinks, liftedPace);
  const error = await Promise.race([reading.ended, failed, logs.lost]);
  if (error) throw error;
  await output.finish({ kind: "exited", code: 0 });
  await exited;
  const { printed: linesPrinted, notMatching: linesNotMatching } = output.ledger.toJSON();
  return { linesPrinted, linesNotMatching, events, leftOutBytes: output.leftOutBytes };
}
