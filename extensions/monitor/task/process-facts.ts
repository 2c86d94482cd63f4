import { machineId } from "../../core/processes/machine.ts";
import {
  type ProcessIdentity,
  type ProcessInfo,
  processIdentity,
} from "../../core/processes/process-table.ts";
import type { SourceEnd, SourceProcesses } from "./source.ts";

/** What a record says of the pi that keeps it. */
export interface OwnerFacts {
  owner: ProcessIdentity;
  /** Where its pid means this process. */
  machine: string;
}

/** What an ended task has left running, for its record. */
export interface SurvivorFacts {
  survivors?: readonly Pick<ProcessInfo, "pid" | "startTime" | "name">[];
  /** Nobody has heard of them: the session was over. */
  untold?: true;
}

/** This pi, as the one that keeps a record. */
export function ownerFacts(): OwnerFacts {
  return { owner: processIdentity(process.pid), machine: machineId() };
}

/** By what the next pi finds the task's processes if this one dies. */
export function processFacts({ identity }: SourceProcesses, graceMs: number) {
  const { leaderStartTime, marker, outputs } = identity;
  return { leaderStartTime, marker, outputs, graceMs };
}

export function endProcessFacts({ reason, unended, independent, holders, unknown }: SourceEnd) {
  // In an end event or the result of a stop they are named, but not where the session is over.
  const isTold = reason.kind !== "session_end";
  return { ...survivorFacts([...unended, ...independent, ...holders], isTold), unknown };
}

/** @param left what of the task lives on */
export function survivorFacts(left: readonly ProcessInfo[], isTold: boolean): SurvivorFacts {
  if (left.length === 0) return {};
  const survivors = left.map(({ pid, startTime, name }) => ({ pid, startTime, name }));
  return { survivors, ...(isTold ? {} : { untold: true }) };
}
