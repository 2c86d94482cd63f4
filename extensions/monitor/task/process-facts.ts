import { machineId } from "../../core/processes/machine.ts";
import {
  type ProcessIdentity,
  type ProcessInfo,
  processIdentity,
} from "../../core/processes/process-table.ts";
import type { SourceEnd, SourceProcesses } from "./source.ts";

/** The pi that keeps a record, as the record tells it. */
export interface OwnerFacts {
  owner: ProcessIdentity;
  /** The machine on which its pid means this process. */
  machine: string;
}

/** The processes that an ended task has left, for its record. */
export interface SurvivorFacts {
  survivors?: readonly Pick<ProcessInfo, "pid" | "startTime" | "name">[];
  /** Set if nobody was told of them, because the session was over. */
  untold?: true;
}

/** Returns this pi as the keeper of a record. */
export function ownerFacts(): OwnerFacts {
  return { owner: processIdentity(process.pid), machine: machineId() };
}

/** Returns the facts by which the next pi finds the task's processes if this one dies. */
export function processFacts({ identity }: SourceProcesses, graceMs: number) {
  const { leaderStartTime, marker, outputs } = identity;
  return { leaderStartTime, marker, outputs, graceMs };
}

export function endProcessFacts({ reason, unended, independent, holders, unknown }: SourceEnd) {
  // End events and results of stops name them, but the end of a session has neither.
  const isTold = reason.kind !== "session_end";
  return { ...survivorFacts([...unended, ...independent, ...holders], isTold), unknown };
}

/** @param left the living processes of the task */
export function survivorFacts(left: readonly ProcessInfo[], isTold: boolean): SurvivorFacts {
  if (left.length === 0) return {};
  const survivors = left.map(({ pid, startTime, name }) => ({ pid, startTime, name }));
  return { survivors, ...(isTold ? {} : { untold: true }) };
}
