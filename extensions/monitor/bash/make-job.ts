import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { JobStarter } from "../start-job.ts";
import { commandSource } from "../task/command-source.ts";
import { joinedStream } from "../task/joined-stream.ts";
import { describeLog } from "../task/task-log.ts";
import type { MovedJob, MoveRequest } from "./foreground-call.ts";

/**
 * Makes a job of a command in the foreground. Its output begins with the output so far.
 * @throws Error that gives the reason if it stays in the foreground
 */
export async function makeJob(
  jobs: JobStarter,
  { held, shell, command, timeoutMs, startedBy }: MoveRequest,
  ctx: ExtensionContext,
): Promise<MovedJob> {
  const { child, identity, startedAtMs } = held;
  const wake = startedBy === "model" ? "always" : "never";
  const running = {
    directory: shell.cwd,
    linesBefore: () => held.linesDropped,
    source: () => {
      const { groupId: pid, leaderStartTime, marker } = identity;
      const outputs = [...identity.outputs];
      const streams = [joinedStream(held.streams, held.handOver)];
      return commandSource({ child, pid, leaderStartTime, marker, outputs, streams }, startedAtMs);
    },
    shell,
  };
  const job = await jobs.takeOver({ command, timeoutMs, wake, startedBy }, running, ctx);
  return { id: job.id, pid: identity.groupId, log: describeLog(job.logs[0]) };
}
