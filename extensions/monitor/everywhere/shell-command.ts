import { homedir } from "node:os";
import { join } from "node:path";
import { errorLabel } from "../../core/text/label.ts";
import { ID_CHARS } from "../task/task-files.ts";
import { commandText } from "../texts/commands.ts";
import { everywhereText } from "../texts/everywhere.ts";
import { idTyped, unknownTask } from "./find-record.ts";
import { lastLines } from "./last-line.ts";
import { runningTasks } from "./running-tasks.ts";
import { runningText } from "./running-text.ts";
import { stopElsewhere } from "./stop-elsewhere.ts";

const USAGE = [everywhereText.helpList, everywhereText.helpTail, everywhereText.helpStop].join("\n");

const TAIL_LINES = { min: 1, max: 2_000, default: 20 } as const;
const TAIL_MAX_BYTES = 256 * 1024;
const ID = new RegExp(`^[jm][${ID_CHARS}]{3,}$`);

interface Shell {
  say(text: string): void;
  complain(text: string): void;
}

/** Carries out the commands of a person outside pi. @returns the exit code: 2 for a usage error */
export async function runShellCommand(args: readonly string[], { say, complain }: Shell): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h") {
    say(USAGE);
    return 0;
  }
  const work = workOf(name, rest);
  if (!work) {
    complain(USAGE);
    return 2;
  }
  try {
    say(await work(join(agentDirectory(), "monitor")));
    return 0;
  } catch (error) {
    complain(errorLabel(error));
    return 1;
  }
}

type Work = (directory: string) => Promise<string>;

function workOf(name: string | undefined, args: readonly string[]): Work | undefined {
  const [id, lines] = args;
  if (name === "list" && id === undefined) return list;
  if (id === undefined || args.length > (name === "tail" ? 2 : 1)) return undefined;
  if (name === "tail") return (directory) => tail(directory, id, lines);
  return name === "stop" ? (directory) => stop(directory, id) : undefined;
}

async function list(directory: string): Promise<string> {
  return await runningText(directory, await runningTasks(directory, false));
}

async function tail(directory: string, typed: string, lines: string | undefined): Promise<string> {
  const count = lines === undefined ? TAIL_LINES.default : Number(lines);
  if (!Number.isInteger(count) || count < TAIL_LINES.min || count > TAIL_LINES.max)
    throw new Error(commandText.wrongLines(lines, TAIL_LINES.min, TAIL_LINES.max));
  const id = await idTyped(directory, typed);
  if (!ID.test(id)) throw unknownTask(typed);
  const shown = await lastLines(directory, id, TAIL_MAX_BYTES).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? unknownTask(typed) : error;
  });
  return shown.slice(-count).join("\n");
}

async function stop(directory: string, typed: string): Promise<string> {
  const id = await idTyped(directory, typed);
  const said = await stopElsewhere(id, { directory, by: "shell", killDaemons: false });
  if (said === undefined) throw unknownTask(typed);
  return said;
}

/** Finds pi's agent directory as pi does. */
function agentDirectory(): string {
  const { PI_CODING_AGENT_DIR: configured } = process.env;
  if (!configured) return join(homedir(), ".pi", "agent");
  return configured.replace(/^~(?=$|\/)/, homedir());
}
