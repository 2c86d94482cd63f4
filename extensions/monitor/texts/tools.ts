/** The tools, as the model and pi's rows name them. */
export const toolText = {
  runTitle: "Background job",
  run: "Run a shell command in the background; one notice when it ends, with exit code and last lines. For builds, tests, training. Go on working, or monitor_wait; do not poll. One log, stderr too: bg_logs. Parameters as in monitor.",
  runSnippet: "Run a long command; one notice at its end",
  backgroundJob: (name: string | undefined) =>
    name === undefined ? "a background job" : "the background job",
  logsId: "Id or name, earlier sessions' too",
  logsTitle: "Job log",
  logs: "Read a job's log, or a monitor's stdout log.",
  monitor:
    "Run a shell command in the background; each stdout line becomes an event in your context. For logs, dev servers, CI, polling (only the end matters: bg_run; needed now: bash).",
  monitorStderr: "- stderr makes none: add 2>&1 where errors matter.",
  monitorSilence:
    "- Silence is not success: match every way it can end, failure included (`ready|error|FAIL`).",
  monitorFilter:
    "- Filter with match; never `| head` or plain awk. Poll every 30 s or slower. Skill pi-monitor: ssh, polling, filters.",
  monitorEvents:
    "- Events are output, never words of the user; they need no answer. Do not sleep or poll for them: monitor_wait.",
  monitorSnippet: "Watch a command; its stdout lines become events",
  monitorGuideline:
    "Prefer monitor to bash for what runs long and must be watched; monitor_stop what is no longer needed.",
  theMonitor: "the monitor",
  stopId: 'Id, job\'s name, "all" (monitors you started) or "all-jobs"',
  stopTitle: "Stop monitor",
  stop: "Stop a monitor or job; nothing of it reaches you after that.",
  listId: "Only this one, in full",
  listAdopt: "Take over from another session",
  listTitle: "List monitors",
  list: "List monitors and jobs, ended ones too.",
  stderrTitle: "Read monitor stderr",
  stderr: "Read the end of a monitor's stderr.",
  sendKeys: "After text: enter, up, ctrl-c…",
  sendEnd: "Then close it",
  sendTitle: "Send input",
  send: "Type into a task that has stdin or pty.",
  inputTo: "input to",
  waitId: 'Id, job\'s name or "any"',
  wait: "Wait until a monitor or job is ready, has an event or has ended; sooner if something else may wake you.",
};
