const NAME = "--name <name>: what it is called,";
const REST = "What follows the options, or --, is the command.";

/** The answers of the commands to `--help`. */
const USAGE = {
  monitors:
    "/monitors opens the panel. /monitors <id> shows one task, /monitors all what every pi of yours runs, /monitors clear forgets the ended ones.",
  monitor: [
    "/monitor [options] <command> starts a monitor that runs until it is stopped.",
    "--match <pattern>: only lines that match become events",
    "--ignore <pattern>: lines that match do not become events",
    `${NAME} any text, in quotes if it has spaces`,
    "--wake never|end|event: what may wake the agent; never unless given",
    "--protect: only you can stop it",
    "--stdin: it reads lines that you type with the panel's key i; --pty: it has a terminal, to which i connects yours",
    REST,
  ].join("\n"),
  "monitor-restart":
    "/monitor-restart <id> starts a task again: one that runs as the same task, one that has ended as a new one.",
  "monitor-stop":
    "/monitor-stop <id> stops one monitor or job, of another pi of yours, too; /monitor-stop all stops all of this session.",
  "monitor-tail": "/monitor-tail <id> [lines] shows the end of a monitor's stderr; 200 lines unless given.",
  "monitor-clean": "/monitor-clean stops all monitors; jobs run on.",
  "monitor-save":
    "/monitor-save <id> [name] saves the call of a task for the directory it was started in. The command is the same each time; nothing is written to the directory.",
  "monitor-saved": [
    "/monitor-saved shows what is saved for this directory.",
    "start <name>: start it now",
    "show <name>: all of it, the command whole",
    "auto <name>: start it by itself with each session here, once you have allowed that command; manual <name>: no longer",
    "delete <name>: forget it",
  ].join("\n"),
  "monitor-settings":
    "/monitor-settings shows the settings in force and where each comes from; in the terminal, it changes them, too.",
  bg: [
    "/bg [options] <command> starts a background job.",
    "/bg alone moves the command that the agent waits for to the background; while it waits for none, it opens the panel.",
    `${NAME} 1 to 40 of a-z, A-Z, 0-9 and . : / _ -, a letter first`,
    "--wake always|failure|success|never: which end may wake the agent; never unless given",
    "--stdin, --pty: as with /monitor",
    REST,
  ].join("\n"),
  "bg-logs": "/bg-logs <id> [lines] shows the end of a job's log.",
} as const;

export type CommandName = keyof typeof USAGE;

const HELP = /^\s*(?:--help|-h)\s*$/;

/** @returns the usage; undefined if something else was typed */
export function usageIfAsked(command: CommandName, args: string): string | undefined {
  return HELP.test(args) ? USAGE[command] : undefined;
}

/** Returns the error for a command behind which nothing was typed. @param what it needs */
export function missing(command: CommandName, what: string): Error {
  return new Error(`/${command} needs ${what}. ${USAGE[command]}`);
}
