import { displayPath } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";
import { visibleLines } from "../../core/text/visible.ts";

const USAGE = "/loop [10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]";
const TYPED_MAX_CHARS = 40;

function displayPaths(files: readonly string[]): string {
  return files.map(displayPath).join(" or ");
}

/** The command /loop and its menu. */
export const commandText = {
  /** @param files where the prompt may stand that is taken if none is typed @param events all that there are */
  help: (files: readonly string[], events: readonly string[]) =>
    [
      `${USAGE} makes a prompt come back.`,
      "10m, every 10 minutes: at this interval; @daily, 0 9 * * 1-5: at these times; on <event>: when it happens",
      "none of these: the agent says at the end of each run when the next comes",
      `no prompt: that of ${displayPaths(files)}`,
      "/loop alone: a menu of the loops; while there is none, it starts one with the prompt of that file",
      `events: ${events.join(", ")}, and bus:<channel> for any channel of pi.events`,
    ].join("\n"),
  noLoop: (files: readonly string[]) =>
    `There is no loop, and no prompt to start one with in ${displayPaths(files)}. ` +
    "/loop <prompt> starts one; /loop --help tells more.",
  noPrompt: (files: readonly string[]) =>
    `/loop needs the prompt that is to come back: /loop 10m check the build. None stands in ${displayPaths(files)}.`,
  notStarted: "No loop was started.",
  createdWithFile: (created: string, path: string, prompt: string) =>
    `${created}\nPrompt of ${displayPath(path)}:\n${visibleLines(prompt).join("\n")}`,
  startWithFile: (path: string) => `Start a loop with the prompt of ${displayPath(path)}?`,
  newLoop: "10m check the build; alone, the prompt of loop.md",
  deleteThis: "Delete this loop?",
  noOption: (option: string) =>
    `${quotedLabel(option, TYPED_MAX_CHARS)} is no option. The only one is --help, alone; /loop alone opens a ` +
    'menu of the loops. A prompt that begins with "-" is typed in quotes.',
  noInterval: (text: string) =>
    `${quotedLabel(`every ${text}`, TYPED_MAX_CHARS)} does not say an interval. Try every 10m, every 2 hours, ` +
    'or a schedule: 0 9 * * 1-5, @daily. A prompt that begins with "every" is typed in quotes.',
  needsEvent: 'on needs an event: /loop on monitor_end look at it. The prompt "on" is typed in quotes.',
  noSuchEvent: (name: string, nearest: readonly string[]) =>
    `${quotedLabel(name, TYPED_MAX_CHARS)} is no event. ` +
    (nearest.length > 0 ? `Is ${nearest.join(" or ")} meant? ` : "") +
    "Try monitor_event, monitor_end, job_end or bus:<channel>; /loop --help names all. " +
    'A prompt that begins with "on" is typed in quotes.',
  noEvents: (message: string) => `${message} A prompt that begins with "on" is typed in quotes.`,
  spacedInterval: (typed: string, ways: readonly string[]) =>
    `${quotedLabel(typed, TYPED_MAX_CHARS)} is not an interval: type ${ways.join(" or ")}.`,
  noSchedule: (typed: string, nicknames: readonly string[]) =>
    `${quotedLabel(typed, TYPED_MAX_CHARS)} is no schedule. There are ${nicknames.join(", ")}. ` +
    'A prompt that begins with "@" is typed in quotes.',
  wrongInterval: (every: string, problem: string) => `${quotedLabel(every, TYPED_MAX_CHARS)} ${problem}`,
  notAnInterval: "is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.",
  tooShort: (shortest: string) => `is too short. An interval is at least ${shortest}.`,
  tooLong: (longest: string) => `is too long. An interval is at most ${longest}.`,
};
