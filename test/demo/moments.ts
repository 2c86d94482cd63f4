/** A moment of the show, in the order of the list, and its screen. */
export interface Moment {
  title: string;
  condition: RegExp;
}

/** The longest wait for a moment: several times the pace of the show. */
export const momentTimeoutMs = 30_000;

export const moments: Moment[] = [
  { title: "The monitor runs", condition: /The build runs in the background[\s\S]*^1 monitor/m },
  { title: "An event has arrived", condition: /WARN .*deprecated[\s\S]*Only a warning/ },
  { title: "The error has arrived, and the model looks at the log", condition: /is broken[\s\S]*\$ sed -n/ },
  { title: "The model has read the log", condition: /The last step before the error was/ },
  {
    title: "The build has ended",
    condition: /The build has ended: exited with code 1[\s\S]*Things to try now/,
  },
];
