import { CappedLog } from "../../../extensions/core/files/capped-log.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { OutputReader } from "../../../extensions/monitor/task/output-reader.ts";
import { pipeStream } from "../../../extensions/monitor/task/output-stream.ts";
import { reserveTaskFiles } from "../../../extensions/monitor/task/task-files.ts";
import { liftedPace } from "./lifted-pace.ts";
import { startPrinting } from "./printing-command.ts";

/** Runs the part that every line costs: a command's stdout is read and logged, and no line is split. */
export async function readAndLog(command: string, directory: string): Promise<void> {
  const { stdoutPath } = reserveTaskFiles(directory, "m");
  const log = await CappedLog.open(stdoutPath, defaultSettings.logMaxBytes);
  const { readFd, exited } = await startPrinting(command);
  const sink = {
    write: (chunk: Buffer) => log.write(chunk, 0),
    isBehind: () => false,
    goOn: () => {},
    drained: () => log.drained(),
    isOverLimit: () => false,
    restMs: () => 0,
  };
  await new OutputReader(pipeStream(readFd), sink, liftedPace).ended;
  await log.close();
  await exited;
}
