import { displayPath } from "../../core/text/format.ts";
import { commandLabel, quotedLabel, valueLabel } from "../../core/text/label.ts";
import { visibleLines } from "../../core/text/visible.ts";
import { isAllowed, type SavedTask } from "../saved/saved-task.ts";

const COMMAND_MAX_CHARS = 60;

/** Lists the saved tasks of a directory, one on a line. */
export function savedListText(all: readonly SavedTask[], directory: string): string {
  if (all.length === 0)
    return `Nothing is saved for ${displayPath(directory)}. /monitor-save <id> [name] saves a task.`;
  return all.map((saved) => savedLine(saved, directory)).join("\n");
}

/** `dev: monitor, npm run dev; starts by itself`. */
export function savedLine(saved: SavedTask, directory: string): string {
  const facts = [
    commandLabel(saved.call.command, COMMAND_MAX_CHARS),
    ...autoText(saved, directory),
    ...(saved.isProtected ? ["protected"] : []),
  ];
  return `${saved.name}: ${saved.kind}, ${facts.join("; ")}`;
}

/** Describes one saved task with its whole command. */
export function savedDetailsText(saved: SavedTask, directory: string): string {
  const { command, ...rest } = saved.call;
  return [
    savedLine(saved, directory),
    `Directory: ${displayPath(directory)}`,
    ...Object.entries(rest).map(([name, value]) => `${name}: ${valueLabel(value, Number.POSITIVE_INFINITY)}`),
    "Command:",
    ...visibleLines(command),
  ].join("\n");
}

/** Returns the title of the question: `Start monitor "dev" by itself with each session in …?` */
export function startsByItselfTitle({ name, kind, call }: SavedTask, directory: string): string {
  const wakes = call.wake === "never" ? "" : `, whose ${wakesWith(call.wake)} wakes the agent,`;
  return `Start ${kind} ${quotedLabel(name)}${wakes} by itself with each session in ${displayPath(directory)}?`;
}

function wakesWith(wake: SavedTask["call"]["wake"]): string {
  switch (wake) {
    case "event":
      return "every event";
    case "failure":
    case "success":
      return wake;
    default:
      return "end";
  }
}

function autoText(saved: SavedTask, directory: string): string[] {
  if (!saved.auto) return [];
  return [
    isAllowed(saved, directory) ? "starts by itself" : "starts by itself once you have allowed its command",
  ];
}
