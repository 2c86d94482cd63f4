import { isOlder, type ProcessIdentity, type ProcessInfo } from "./process-table.ts";

/** The facts by which a process of a task is known. The guardian holds the same rules: `ownership.awk`. */
export interface OwnedTask {
  /** The process group of the shell, which is also its pid. */
  groupId: number;
  /**
   * The start time of the shell. It tells the group from a later one with the same number: older processes
   * are not the task's. Empty if unknown; then only the marker counts.
   */
  leaderStartTime: string;
  /** The members of its group when the shell had exited; later only the marker tells its members. */
  leftByShell: readonly ProcessIdentity[];
}

/** One look at the machine, as far as it concerns a task. */
export interface ProcessFacts {
  /** All living processes. */
  table: readonly ProcessInfo[];
  pi: number;
  /** pi, its ancestors, and the first process of the machine. */
  piAndAncestors: ReadonlySet<number>;
  /** The processes that have an output of the task open; not always pi's ancestors. */
  holders: ReadonlySet<number>;
  /** Tells whether an ancestor of pi has one open. @throws the system's error */
  ancestorHolds(pid: number): boolean;
  /** Undefined if the environment of others cannot be read. */
  carriesMarker: ((pid: number) => boolean) | undefined;
}

/** The findings of the look before, a moment ago, as far as the processes still live. */
export interface FoundBefore {
  /** These belong, and so do their descendants, even if their parent is gone. */
  own: ReadonlySet<number>;
  /** These do not belong, and neither do their descendants. */
  strangers: ReadonlySet<number>;
  /** Whether the task's group had a member: then the group is still the same. */
  hadGroup: boolean;
}

export const nothingFound: FoundBefore = { own: new Set(), strangers: new Set(), hadGroup: false };

/** The processes that have to do with a task, by owner. */
export interface Ownership {
  /** Processes that belong to the task and end with it. */
  own: ProcessInfo[];
  /** Processes that hold its output and are not its own; they are never signalled. */
  strangers: ProcessInfo[];
}

/**
 * A process belongs to a task if it began after the task's shell, and is in its process group, descends from
 * it or holds its output. The children of an older process belong to that one, whatever they inherited (the
 * panes of a tmux server that was handed the output), unless they carry the task's marker. pi and its
 * ancestors never belong; they adopt orphans of the task, which belong if they hold its output.
 */
export function ownershipOf(
  task: OwnedTask,
  facts: ProcessFacts,
  before: FoundBefore = nothingFound,
): Ownership {
  const { table, piAndAncestors, holders } = facts;
  const mayBelong = (info: ProcessInfo): boolean =>
    !piAndAncestors.has(info.pid) && !isOlder(info, task.leaderStartTime);
  const isInGroup = before.hadGroup
    ? (info: ProcessInfo) => info.groupId === task.groupId
    : groupOf(task, facts);
  const wasInGroup = new Set(task.leftByShell.map(identityKey));
  const belongsToStranger = strangersOf(task, facts, before);
  const holdsForTask = (info: ProcessInfo): boolean =>
    holders.has(info.pid) && (facts.carriesMarker?.(info.pid) || !belongsToStranger(info));
  const isRoot = (info: ProcessInfo): boolean =>
    isInGroup(info) || wasInGroup.has(identityKey(info)) || before.own.has(info.pid) || holdsForTask(info);
  const roots = table.filter((info) => mayBelong(info) && isRoot(info));
  const own = withDescendants(roots, table).filter(mayBelong);
  const isOwn = new Set(own.map((info) => info.pid));
  const isStranger = ({ pid }: ProcessInfo): boolean =>
    !isOwn.has(pid) && pid !== facts.pi && (holders.has(pid) || before.strangers.has(pid));
  return { own, strangers: table.filter(isStranger) };
}

/** The time between two looks in which no system gives all its process numbers anew. */
const GROUP_KEPT_MS = 1_000;

/**
 * Tells whether the number of the task's group still means that group, in which the last look found members: one
 * of them lives, or that was a moment ago. Whoever looks may have been held up.
 * @param known what that look found
 * @param living the pids of those that live
 */
export function isSameGroup(
  { groupId }: Pick<OwnedTask, "groupId">,
  known: Iterable<ProcessInfo>,
  living: ReadonlySet<number>,
  sinceLookMs: number,
): boolean {
  if (sinceLookMs < GROUP_KEPT_MS) return true;
  return [...known].some((info) => info.groupId === groupId && living.has(info.pid));
}

/** Returns the carriers of the task's marker that are younger than it and descend from nothing older. */
export function startedByTask(task: OwnedTask, facts: ProcessFacts): ProcessInfo[] {
  const belongsToStranger = strangersOf(task, facts, nothingFound);
  return facts.table.filter(
    (info) =>
      !facts.piAndAncestors.has(info.pid) && !belongsToStranger(info) && facts.carriesMarker?.(info.pid),
  );
}

/** Tells whether a process is older than the task, or descends from one that is. */
function strangersOf(
  task: OwnedTask,
  { table, pi, piAndAncestors, ancestorHolds }: ProcessFacts,
  before: FoundBefore,
): (info: ProcessInfo) => boolean {
  const byPid = new Map(table.map((info) => [info.pid, info]));
  return (info) => {
    // If the start is unknown, everything may be older.
    if (task.leaderStartTime === "") return true;
    for (let at: ProcessInfo | undefined = info; at; at = byPid.get(at.parentPid)) {
      if (before.strangers.has(at.pid)) return true;
      // One of these adopts orphans; if it holds the output, it more likely started the process.
      if (piAndAncestors.has(at.pid)) return at.pid !== pi && ancestorHolds(at.pid);
      if (isOlder(at, task.leaderStartTime)) return true;
    }
    return false;
  };
}

/**
 * Tells whether a process is in the task's group. Group numbers are used again: while the shell lives, its
 * start time tells; after that a member must carry the task's marker, if that can be read.
 */
function groupOf(task: OwnedTask, { table, carriesMarker }: ProcessFacts): (info: ProcessInfo) => boolean {
  const leader = table.find((info) => info.pid === task.groupId);
  const isSameLeader = leader?.startTime === task.leaderStartTime;
  if (leader && !isSameLeader && task.leaderStartTime !== "") return () => false;
  if (isSameLeader || !carriesMarker) return (info) => info.groupId === task.groupId;
  return (info) => info.groupId === task.groupId && carriesMarker(info.pid);
}

function identityKey({ pid, startTime }: ProcessIdentity): string {
  return `${pid} ${startTime}`;
}

function withDescendants(roots: readonly ProcessInfo[], table: readonly ProcessInfo[]): ProcessInfo[] {
  const children = Map.groupBy(table, (info) => info.parentPid);
  const found = new Set(roots);
  for (const info of found) for (const child of children.get(info.pid) ?? []) found.add(child);
  return [...found];
}
