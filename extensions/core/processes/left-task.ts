import { readdirSync, readFileSync, statSync } from "node:fs";
import { hasProc } from "./has-proc.ts";
import { type FileName, holdersOf } from "./open-files.ts";
import { isSameProcess, type ProcessIdentity, readOfProcess } from "./process-table.ts";
import { piOfMarker } from "./task-marker.ts";
import { processesMarked, type TaskIdentity } from "./task-processes.ts";

/** The processes of a task, as a record tells them. Anybody may have edited it. */
export type RecordedIdentity = Omit<TaskIdentity, "leftByShell">;

/** A task that a dead pi has left behind. */
export type LeftTask =
  /** Its pi lives, or that cannot be told. */
  | { kind: "not left" }
  /** The guardian of the dead pi is still at work. */
  | { kind: "guarded" }
  /** No living process says of itself that it belongs. */
  | { kind: "gone" }
  | { kind: "left"; identity: TaskIdentity };

/**
 * Looks for living processes of a recorded task. It believes the record only as far as living processes of
 * this user confirm it: their environment names the pi that started them, which must be dead; the leader must
 * be one of them; an output counts if one of them holds it. Without the leader, only carriers of the marker
 * count. It works only on Linux: elsewhere the environment of others cannot be read.
 * @throws the system's error
 */
export async function findLeftTask(recorded: RecordedIdentity): Promise<LeftTask> {
  const pi = piOfMarker(recorded.marker);
  if (!hasProc || !pi || isSameProcess(pi)) return { kind: "not left" };
  if (isGuarded(pi)) return { kind: "guarded" };
  const carriers = (await processesMarked(recorded)).filter((info) => isOurs(info.pid));
  if (carriers.length === 0) return { kind: "gone" };
  const { groupId, leaderStartTime, marker } = recorded;
  const hasLeader = carriers.some((info) => info.pid === groupId && info.startTime === leaderStartTime);
  return {
    kind: "left",
    identity: {
      groupId,
      leaderStartTime: hasLeader ? leaderStartTime : "",
      marker,
      outputs: await heldBy(
        carriers.map((info) => info.pid),
        recorded.outputs,
      ),
      leftByShell: [],
    },
  };
}

/** The form that `createOutputPipes` makes: a shorter part of a path would fit the files of strangers. */
const OUTPUT = /^\/pi-monitor-[^/]{6}\/\d+\.pipe$/;

async function heldBy(pids: readonly number[], outputs: readonly FileName[]): Promise<FileName[]> {
  const held: FileName[] = [];
  for (const output of outputs.filter((name) => OUTPUT.test(name))) {
    if ((await holdersOf([output], pids)).size > 0) held.push(output);
  }
  return held;
}

/** A guardian has its pi in its arguments. */
function isGuarded({ pid, startTime }: ProcessIdentity): boolean {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.some((other) => {
    const words = readOfProcess(() => readFileSync(`/proc/${other}/cmdline`, "utf8"))?.split("\0") ?? [];
    return words.some((word, at) => word.endsWith("/guardian.sh") && words[at + 1] === `${pid}.${startTime}`);
  });
}

function isOurs(pid: number): boolean {
  return readOfProcess(() => statSync(`/proc/${pid}`).uid) === process.getuid?.();
}
