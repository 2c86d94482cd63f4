/** What the keys of the panel do, in its footers. */
export const keyText = {
  connect: "connect, ctrl+] leaves",
  typeLine: "type a line",
  sendLine: "send the line to the agent",
  wrap: (wrap: boolean) => (wrap ? "cut lines" : "wrap"),
  matching: (isOn: boolean) => (isOn ? "all lines" : "only matching"),
  onlyEvents: (isOn: boolean) => (isOn ? "all lines" : "only events"),
  times: (showsTimes: boolean) => (showsTimes ? "no times" : "times"),
  merge: (isMerged: boolean) => (isMerged ? "one log" : "merge logs"),
  copyPath: "copy path",
  chooseLine: "choose a line",
  nextList: "next list",
  order: (isSorted: boolean) => (isSorted ? "by age" : "by title"),
  clearFilter: "clear filter",
  allKeys: "all keys",
  hideFinished: "hide finished",
  clearFinished: "clear finished",
};
