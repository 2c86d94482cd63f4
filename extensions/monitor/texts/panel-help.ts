const scrolling = ["j k g G", "select or scroll, to the start, to the end"] as const;
const leaving = ["q", "back, close"] as const;

/** The panel's own keys, in the words for the person. */
export const helpKeys: readonly (readonly [key: string, does: string])[] = [
  scrolling,
  ["space", "list: select several, for what is done next"],
  ["s /", "list: another order; only what contains a text"],
  ["f", "details: follow the log, or hold it"],
  ["w", "details: wrap long lines, or cut them"],
  ["/ #", "details: search below (above, if the log is followed), above"],
  ["n N", "details: the next match, the one before"],
  ["!", "details: the next line that looks like an error"],
  ["&", "details: only lines that match an RE2 pattern; all again"],
  ["e", "details: only lines that became events (•); all again"],
  ["t", "details: when each line came"],
  ["m", "details: stdout and stderr as one log (stderr: │); one alone again"],
  ["o", "details: open the log in $PAGER or $EDITOR"],
  ["d", "details: the whole command, and all that is known"],
  ["i", "details: type into a task with pty, connected to its terminal until Ctrl+], or with stdin"],
  ["x X", "stop (asks once more); X: the agent is not told"],
  ["p", "protect: only you stop it; no longer"],
  ["a", "adopt what another session has started"],
  ["r", "start again"],
  ["y", "copy the path of the log"],
  ["h", "list: show or hide the finished ones"],
  ["c", "list: forget the finished ones (asks once more)"],
  leaving,
];

/** The keys of the other lists, such as that of the loops; each has its own besides. */
export const listHelpKeys: readonly (readonly [key: string, does: string])[] = [
  scrolling,
  ["space", "select several, for what is done next"],
  ["s /", "another order; only what contains a text"],
  leaving,
];

/** The keys that a person may have bound anew, and those of the help itself. */
export const helpText = {
  select: "select, scroll",
  pages: "by pages",
  details: "details of the task; there: choose a line, and send it to the agent",
  facts: "all facts of it",
  lists: "the next list, the one before",
  listsInList: "list: the next list, the one before",
  otherLog: "details: the other log",
  across: "details: scroll across cut lines",
  back: "end the search, back, close",
  anyOther: "any other key",
  closes: "closes",
};
