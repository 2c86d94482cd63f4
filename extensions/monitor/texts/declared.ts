/** What pi lists of commands from its start. */
export const declared = {
  monitors: 'Show monitors, or one by its id; "all": those of every pi; "clear" forgets the ended ones',
  monitorsKey: "Show monitors",
  monitor: "Start a monitor: [--match, --ignore, --name, --wake, --protect] <command>",
  stop: "Stop a monitor or a job: <id|all>",
  restart: "Start a monitor or a job again: <id>",
  tail: "Show a monitor's stderr: <id> [lines]",
  clean: "Stop all monitors; jobs run on",
  save: "Save a task, to start it again here in other sessions: <id> [name]",
  saved: "Show what is saved for this directory; start, show, auto, manual or delete <name>",
  settings: "Show the settings of pi-monitor and where they come from; change the common ones",
  bg: "Start a background job: <command>; alone, move the running command, or show all",
  bgLogs: "Show the end of a job's log: <id>",
};

/** What a session says by itself of saved tasks; it stands here because the start of pi needs it. */
export const earlierText = {
  savedNotStarted: (why: string) => `What is saved was not started: ${why}`,
};
