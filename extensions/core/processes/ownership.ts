import { isOlder, type ProcessIdentity, type ProcessInfo } from "./process-table.ts";

/** By what a process of a task is known. The guardian holds the same rules: `ownership.awk`. */
export interface OwnedTask {
  /** Process group of the shell, which is its pid, too. */
  groupId: number;
  /**
   * Start time of the shell, by which the group is known from a later one with the same number: what is
   * older is not the task's. Empty if it is not known: then only the marker tells.
   */
  leaderStartTime: string;
  /** What was in its group when the shell had exited: later only the marker tells who belongs there. */
  leftByShell: readonly ProcessIdentity[];
}

/** What a look at the machine tells of a task. */
export interface ProcessFacts {
  /** All that live. */
  table: readonly ProcessInfo[];
  pi: number;
  /** pi, what it descends from, and the first process of the machine. */
  piAndAncestors: ReadonlySet<number>;
  /** Have an output of the task open. */
  holders: ReadonlySet<number>;
  /** Undefined where the environment of others cannot be read. */
  carriesMarker: ((pid: number) => boolean) | undefined;
}

/** What the look before has found, a moment ago, of what still lives. */
export interface FoundBefore {
  /** These belong, and so does what descends from them, even if their parent is gone. */
  own: ReadonlySet<number>;
  /** These do not, and neither does what descends from them. */
  strangers: ReadonlySet<number>;
  /** Whether there was something in the task's group: then the group is still the same. */
  hadGroup: boolean;
}

export const nothingFound: FoundBefore = { own: new Set(), strangers: new Set(), hadGroup: false };

/** Whose the processes are that have to do with a task. */
export interface Ownership {
  /** They belong to it and end with it. */
  own: ProcessInfo[];
  /** They hold its output and are not its own: never signalled. */
  strangers: ProcessInfo[];
}

/**
 * A process belongs to a task if it began after the task's shell, and is in its process group, descends
 * from it or holds its output. What an older process has started is that one's, whatever it inherited
 * (the panes of a tmux server that was handed the output), unless it carries the task's marker. pi and
 * what pi descends from never belong; they adopt orphans of the task, which belong if they hold its output.
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

/** Those that carry the task's marker, younger than the task and not started by what is older. */
export function startedByTask(task: OwnedTask, facts: ProcessFacts): ProcessInfo[] {
  const belongsToStranger = strangersOf(task, facts, nothingFound);
  return facts.table.filter(
    (info) =>
      !facts.piAndAncestors.has(info.pid) && !belongsToStranger(info) && facts.carriesMarker?.(info.pid),
  );
}

/** Whether a process is older than the task, or descends from one that is. */
function strangersOf(
  task: OwnedTask,
  { table, pi, piAndAncestors, holders }: ProcessFacts,
  before: FoundBefore,
): (info: ProcessInfo) => boolean {
  const byPid = new Map(table.map((info) => [info.pid, info]));
  return (info) => {
    // Where nobody knows what is older, everything may be.
    if (task.leaderStartTime === "") return true;
    for (let at: ProcessInfo | undefined = info; at; at = byPid.get(at.parentPid)) {
      if (before.strangers.has(at.pid)) return true;
      // Orphans come to one of these; one that was handed the output is more likely to have started it.
      if (piAndAncestors.has(at.pid)) return at.pid !== pi && holders.has(at.pid);
      if (isOlder(at, task.leaderStartTime)) return true;
    }
    return false;
  };
}

/**
 * Whether a process is in the task's group. Numbers of groups are used again: while the shell lives, its
 * start time tells; after that a member must carry the task's marker, where that can be read.
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
