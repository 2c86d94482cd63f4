/** One process of a case. By default it has no group of the task, and its start is its pid. */
interface CaseProcess {
  pid: number;
  parent: number;
  group?: number;
  start?: number;
  holds?: true;
  /** Whether it carries the task's marker. */
  marked?: true;
}

/** The owners of processes, as both the guardian and pi must see them. */
export interface OwnershipCase {
  name: string;
  processes: CaseProcess[];
  /** The findings of the last look: pids, and own processes that are gone now. */
  before?: { own?: number[]; strangers?: number[]; gone?: CaseProcess[] };
  /** Whether it was held up for long since that look. */
  isHeldUp?: true;
  own: number[];
  /** Processes that hold the output, or did a moment ago, and are not its own. */
  strangers?: number[];
}

/** pi's ancestors: the first process, a terminal's server and a shell. */
export const line = [
  { pid: 1, parent: 0 },
  { pid: 10, parent: 1 },
  { pid: 11, parent: 10 },
  { pid: 20, parent: 11 },
];
export const pi = 20;
/** The pid of the task's shell, and its group. */
export const leader = 100;

const shell: CaseProcess = { pid: leader, parent: pi, group: leader, holds: true, marked: true };

export const ownershipCases: OwnershipCase[] = [
  {
    name: "the group, what descends from it, and what holds the output",
    processes: [
      shell,
      { pid: 101, parent: leader, group: leader, marked: true },
      { pid: 102, parent: leader, group: 102, marked: true },
      { pid: 103, parent: 102 },
      { pid: 104, parent: 1, holds: true, marked: true },
      { pid: 105, parent: 1, holds: true },
      { pid: 106, parent: 105 },
    ],
    own: [leader, 101, 102, 103, 104, 105, 106],
  },
  {
    name: "strangers that have nothing to do with it",
    processes: [shell, { pid: 50, parent: 1 }, { pid: 120, parent: 1 }, { pid: 121, parent: pi }],
    own: [leader],
  },
  {
    name: "what only carries the marker",
    processes: [shell, { pid: 110, parent: 1, marked: true }],
    own: [leader],
  },
  {
    name: "an older server that was handed the output, and what it starts",
    processes: [
      shell,
      { pid: 50, parent: 1, holds: true },
      { pid: 51, parent: 50 },
      { pid: 110, parent: 50, holds: true },
      { pid: 111, parent: 110, holds: true },
      { pid: 112, parent: 50 },
    ],
    own: [leader],
    strangers: [50, 110, 111],
  },
  {
    name: "what an older server started, once the server has closed the output",
    processes: [shell, { pid: 50, parent: 1 }, { pid: 110, parent: 50, holds: true }],
    own: [leader],
    strangers: [110],
  },
  {
    name: "what an older server has started for the task, with the task's marker and output",
    processes: [shell, { pid: 50, parent: 1 }, { pid: 110, parent: 50, holds: true, marked: true }],
    own: [leader, 110],
  },
  {
    name: "a process as old as the shell, to the tick",
    processes: [shell, { pid: 99, parent: 1, start: leader, holds: true }],
    own: [99, leader],
  },
  {
    name: "a process older by a tick, and one with more digits",
    processes: [
      shell,
      { pid: 99, parent: 1, start: leader - 1, holds: true },
      { pid: 1_000, parent: 1, holds: true },
    ],
    own: [leader, 1_000],
    strangers: [99],
  },
  {
    name: "the server of the terminal in which pi runs, handed the output",
    processes: [
      { pid: 10, parent: 1, holds: true },
      shell,
      { pid: 12, parent: 10, holds: true },
      { pid: 110, parent: 10, holds: true },
      { pid: 111, parent: 110 },
    ],
    own: [leader],
    strangers: [10, 12, 110],
  },
  {
    name: "what that server started, once it has closed the output",
    processes: [shell, { pid: 110, parent: 10, holds: true }, { pid: 111, parent: 110, holds: true }],
    before: { own: [leader], strangers: [10, 110] },
    own: [leader],
    strangers: [10, 110, 111],
  },
  {
    name: "an orphan that an ancestor of pi has adopted",
    processes: [shell, { pid: 110, parent: 10, holds: true }],
    own: [leader, 110],
  },
  {
    name: "the children of the shell that an ancestor of pi has adopted, that being handed the output",
    processes: [
      { pid: 10, parent: 1, holds: true },
      { ...shell, parent: 10 },
      { pid: 101, parent: leader, holds: true },
      { pid: 110, parent: 10, holds: true, marked: true },
    ],
    own: [leader, 101, 110],
    strangers: [10],
  },
  {
    name: "a group of the same number that is a stranger's",
    processes: [
      { pid: leader, parent: 1, group: leader, start: 500 },
      { pid: 501, parent: leader, group: leader },
    ],
    own: [],
  },
  {
    name: "a group whose leader is gone: the marker tells",
    processes: [
      { pid: 101, parent: 1, group: leader, marked: true },
      { pid: 102, parent: 101 },
      { pid: 103, parent: 1, group: leader },
    ],
    own: [101, 102],
  },
  {
    name: "a group whose leader is gone, and that had members a moment ago",
    processes: [
      { pid: 101, parent: 1, group: leader },
      { pid: 102, parent: 1, group: leader },
    ],
    before: { own: [101] },
    own: [101, 102],
  },
  {
    name: "a group of whose members of a moment ago none lives, but others do",
    processes: [{ pid: 102, parent: 1, group: leader }],
    before: { gone: [{ pid: 101, parent: 1, group: leader }] },
    own: [102],
  },
  {
    name: "after a hold-up, a group one of whose members lives",
    processes: [
      { pid: 101, parent: 1, group: leader },
      { pid: 102, parent: 1, group: leader },
    ],
    before: { own: [101] },
    isHeldUp: true,
    own: [101, 102],
  },
  {
    name: "after a hold-up, a group of that number none of whose members lives: the marker tells",
    processes: [
      { pid: 102, parent: 1, group: leader },
      { pid: 103, parent: 1, group: leader, marked: true },
    ],
    before: { gone: [{ pid: 101, parent: 1, group: leader }] },
    isHeldUp: true,
    own: [103],
  },
  {
    name: "after a hold-up, a process that has the pid of a member",
    processes: [
      { pid: 101, parent: 1, group: leader, start: 900 },
      { pid: 102, parent: 1, group: leader },
    ],
    before: { gone: [{ pid: 101, parent: 1, group: leader }] },
    isHeldUp: true,
    own: [],
  },
  {
    name: "what was found before, though its parents are gone, and what it started",
    processes: [
      { pid: 101, parent: 1 },
      { pid: 102, parent: 101 },
    ],
    before: { own: [101] },
    own: [101, 102],
  },
  {
    name: "pi and what it descends from, whatever was found before",
    processes: [{ pid: 30, parent: 1 }],
    before: { own: [1, 10, 11, pi, 30] },
    own: [],
  },
];
