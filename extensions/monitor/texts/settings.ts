/** The settings, each in a sentence. */
export const settingsText = {
  coalesceMs: "Milliseconds: lines that come within this time of the first are one event",
  eventMaxChars: "Characters of one event that the agent reads",
  boundaryMaxChars: "Characters of one message, and of all messages to the idle agent between two requests",
  taskMaxChars: "Characters of one task's output between two compactions",
  linesPerSecond: "Lines a second, over `windowSeconds`, past which lines are suppressed; 0: no limit",
  windowSeconds: "Seconds over which lines are counted; over the limit for so long, a monitor is stopped",
  wake: 'What of a monitor may start a model request if a call does not say; unset: `"never"`, in print and JSON mode `"end"`',
  wakeIntervalMs: "Milliseconds between the end of a run and the next wake by an event",
  maxConcurrent: "Monitors that may run at once",
  maxJobs: "Jobs that may run at once",
  jobs: "Whether background jobs exist beside monitors (`bg_run`, `bg_logs`, `/bg`, `/bg-logs`)",
  bash: "Whether commands of pi's own `bash` can be moved to the background, and are guarded",
  bashToJobAfterSeconds: "Seconds after which a `bash` call of the agent becomes a job by itself; 0: never",
  bashGuard:
    "What becomes of a `bash` call that would wait too long, or slip away: its result ends with the tool that fits better, or it is not run, once for each kind",
  checkInMinutes:
    "Minutes after which a job without a deadline that may wake tells that it still runs; again after twice and then every four times as long; 0: never",
  modelMayStop:
    'What the agent may stop, replace or write to: `"own"`: what it has started, `"ask"`: the rest, too, if you allow it when asked (nobody is asked in print and JSON mode), `"all"`',
  onSessionSwitch:
    'What goes on in another session (`/new`, `/resume`, `/fork`): `"keep-user"`: what you started, `"keep"`: all, `"end"`: nothing',
  defaultTimeoutMs: "Milliseconds after which a monitor is stopped if a call does not say",
  killGraceMs: "Milliseconds between SIGTERM and SIGKILL",
  jobKillGraceMs: "The same for jobs",
  killDaemons:
    "Whether processes that a task has started, and that have made themselves independent, end with it",
  logMaxBytes: "Bytes of each log file",
  memoryMaxMiB:
    "MiB of memory that the processes of one task may take together: told at 80 %, stopped above; 0: no limit",
  keepDays: "Days for which files of ended tasks are kept",
  confirm: "Whether you are asked before the agent starts something",
  confirmQuit: "Whether you are asked before you quit pi in the terminal while tasks run",
  stderrNotice: "Whether a monitor that at first prints only to stderr gives a notice",
  dock: "Whether up to three running tasks stand above the editor, each with its last line",
  toasts: "When the latest events show above the editor, or as notifications of an RPC client",
  attention:
    'What calls you while nobody is at the terminal (`on`, required: a list of `"failure"`, `"ready"`, `"input"`, `"end"`, `"event"`), by what (`how`, required: a list of `"bell"` and `"notification"`), and a program with its arguments that is run for it (`command`)',
};
