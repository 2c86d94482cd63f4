import { PassThrough, pipeline, type Readable } from "node:stream";
import { type FileName, namesOfPipes } from "../../core/processes/open-files.ts";
import { startTimeOf } from "../../core/processes/process-table.ts";
import { newMarker } from "../../core/processes/task-marker.ts";
import { commandSource } from "../task/command-source.ts";
import type { RunningSource } from "../task/job-of.ts";
import { joinedStream } from "../task/joined-stream.ts";
import type { HandedOver } from "./handed-over.ts";

/**
 * Takes over the output of a child. It reads at once, since the present reader stops. The output waits, and
 * when enough waits, the child does, too.
 * @returns the source of a job
 */
export function runningChild(handed: HandedOver): Promise<RunningSource> {
  const { child, pid, directory, printed, startedAtMs } = handed;
  // Later errors come from signals to a process that is gone.
  child.on("error", () => {});
  const outputs = outputsOf(handed);
  const streams = handed.streams.filter(({ readableEnded, destroyed }) => !readableEnded && !destroyed);
  const joined = joinedStream(streams.map(taken), () => printed);
  return startTimeOf(pid).then((leaderStartTime) => ({
    directory,
    linesBefore: () => 0,
    source: () =>
      // None of its processes carries this marker, but every task must have one.
      commandSource(
        { child, pid, leaderStartTime, marker: newMarker(), outputs, streams: [joined] },
        startedAtMs,
      ),
    shell: undefined,
  }));
}

function taken(readable: Readable): PassThrough {
  const through = new PassThrough();
  // If a reader asked for strings, they become the same bytes again.
  if (readable.readableEncoding) through.setDefaultEncoding(readable.readableEncoding);
  pipeline(readable, through, () => {});
  return through;
}

/**
 * Returns the names of the child's ends of its pipes, without those that may be another's: since its start it
 * may have redirected its output to files that strangers have open.
 */
function outputsOf({ pid, child }: HandedOver): FileName[] {
  if (process.platform !== "linux") return [];
  const ofPi = new Set(namesOfPipes(process.pid, [0, 1, 2]));
  const piped = [child.stdout ? [1] : [], child.stderr ? [2] : []].flat();
  return namesOfPipes(pid, piped).filter((name) => !ofPi.has(name));
}
