import type { ChildProcess } from "node:child_process";
import { describeProcesses } from "../../core/processes/describe-processes.ts";
import type { TaskGuard } from "../../core/processes/guardian.ts";
import type { ProcessInfo } from "../../core/processes/process-table.ts";
import { holdersOfOutput, membersOfGroup, survivors } from "../../core/processes/task-processes.ts";
import { terminateTask } from "../../core/processes/terminate.ts";
import type { InputKind } from "../stdin/task-input.ts";
import { endText } from "../texts/ends.ts";
import { describeExit, type ExitReason } from "./end-reason.ts";
import type { OutputLayout } from "./pipe-ends.ts";
import { nothingLeft, type Source, type SourceProcesses } from "./source.ts";
import { type ShellCommand, type ShellProcess, spawnShell } from "./spawn-shell.ts";

/**
 * Starts a command as the source of a task.
 * @param taskId the id by which its processes are known
 * @param guard knows of it before it runs
 * @throws Error if the shell or the directory does not exist or the system refuses; then nothing is left
 */
export async function startCommand(
  command: ShellCommand,
  taskId: string,
  layout: OutputLayout,
  input: InputKind = "none",
  guard?: TaskGuard,
): Promise<Source> {
  const started = await spawnShell(command, taskId, layout, input, guard);
  return commandSource(started, Date.now());
}

/** Makes a source of a running command. @param startedAtMs in ms since the epoch */
export function commandSource(started: ShellProcess, startedAtMs: number): Source {
  const { child, pid, marker, leaderStartTime, outputs, streams, input } = started;
  const identity = { groupId: pid, leaderStartTime, outputs, marker, leftByShell: [] };
  const processes: SourceProcesses = { pid, identity };
  const exited = exitOf(child);
  void exited.then(() => input?.close());
  if (input?.kind === "terminal") {
    // A closed terminal's number goes to the next terminal, which may be a stranger's.
    void Promise.all(streams.map((stream) => stream.ended)).then(() => {
      if (streams.every((stream) => stream.isAtEnd)) identity.outputs = [];
    });
  }
  const groupRead = exited.then(async () => {
    processes.identity.leftByShell = await membersOfGroup(identity).catch(() => []);
  });
  return {
    streams,
    input,
    startedAtMs,
    processes,
    exited,
    async describeHolders() {
      const holders = await holdersOfOutput(identity).catch(() => []);
      const shell = describeExit(exitReason(child.exitCode, child.signalCode));
      if (holders.length === 0) return undefined;
      return endText.outputHeld(shell, describeProcesses(holders));
    },
    async terminate({ killGraceMs, killDaemons }) {
      return await terminateTask(identity, {
        graceMs: killGraceMs,
        includeIndependent: killDaemons,
        isLeaderHeld: () => child.exitCode === null && child.signalCode === null,
      });
    },
    async findLeft(terminated) {
      // A shell that could not be ended is not waited for.
      if (!terminated) await groupRead;
      const unended = terminated?.left ?? [];
      try {
        // The search for holders is most of the cost of an end; an output at its end has none.
        const open = streams.every((stream) => stream.isAtEnd) ? [] : identity.outputs;
        const { own, independent, strangers } = await survivors({ ...identity, outputs: open });
        const isUnended = (info: ProcessInfo): boolean => unended.some((other) => other.pid === info.pid);
        const goOn = [...own, ...independent].filter((info) => !isUnended(info));
        const unknown = terminated?.unknown?.message;
        const isNothing = unended.length + goOn.length + strangers.length === 0;
        return { ...(isNothing ? nothingLeft : { unended, independent: goOn, holders: strangers }), unknown };
      } catch (error) {
        return { unended, independent: [], holders: [], unknown: (error as Error).message };
      }
    },
  };
}

function exitOf(child: ChildProcess): Promise<ExitReason> {
  // The child may have exited while it was being taken over.
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(exitReason(child.exitCode, child.signalCode));
  }
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(exitReason(code, signal)));
  });
}

function exitReason(code: number | null, signal: NodeJS.Signals | null): ExitReason {
  return signal ? { kind: "signaled", signal } : { kind: "exited", code: code ?? 0 };
}
