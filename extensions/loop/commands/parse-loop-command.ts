import { unquote } from "../../core/text/unquote.ts";
import { EVERY_MIN_MS, type LoopRequest } from "../check-request.ts";
import { checkEventNames, isEvent, nearestNames } from "../events/check-event-names.ts";
import { checkCron, isNickname, NICKNAMES } from "../schedule/cron.ts";
import { INTERVAL_MAX_MS, intervalMs, intervalText } from "../schedule/interval.ts";
import { commandText } from "../texts/commands.ts";

const CRON_FIELDS = 5;
/** A field for the minute or the hour; no prompt begins with two of them. */
const CRON_FIELD = /^[\d*?][\d*?,/-]*$/;
/** `10m`, `10 minutes` and `hour` behind the word `every`, and the rest; a `day` alone says no time. */
const EVERY = /^(?:(\d+)\s*(sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)|(minute|hour)|(\d\S*))(?:\s+(.*))?$/is;

/** The word that a person meant for an option, since other commands have some. */
const OPTION = /^(?:--|-[a-z])\S*/i;

const UNIT = /^(?:[smhd]|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?)$/i;

/** The typed loop, whose prompt may be empty. */
export type TypedLoop = Pick<LoopRequest, "every" | "cron" | "on" | "pace"> & { prompt: string };

/**
 * Reads `[10m | every 10 minutes | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]`; without any of these
 * the loop paces itself. Text that begins like one of them is taken as such: as a part of the prompt, it would
 * silently make the loop run at another pace.
 * @throws Error that says why the typed text is none of them
 */
export function parseLoopCommand(args: string, nowMs: number): TypedLoop {
  const text = args.trim();
  const words = text.split(/\s+/);
  const [first = "", second = ""] = words;
  if (first.startsWith("@") && !isNickname(first)) throw new Error(commandText.noSchedule(first, NICKNAMES));
  if (first.startsWith("@")) return { cron: checkCron(first, nowMs), prompt: promptBehind(text, 1) };
  if (CRON_FIELD.test(first) && CRON_FIELD.test(second) && words.length >= CRON_FIELDS) {
    const cron = words.slice(0, CRON_FIELDS).join(" ");
    return { cron: checkCron(cron, nowMs), prompt: promptBehind(text, CRON_FIELDS) };
  }
  if (text === "on") throw new Error(commandText.needsEvent);
  if (first === "on") return { on: typedEvents(second), prompt: promptBehind(text, 2) };
  if (first.toLowerCase() === "every" && second !== "") return everyTyped(unquote(behind(text, 1)));
  if (!/^\d/.test(first)) return { pace: {}, prompt: promptOf(text) };
  if (/^\d+$/.test(first) && UNIT.test(second)) throw new Error(spacedInterval(first, second));
  return { every: checkedInterval(first), prompt: promptBehind(text, 1) };
}

/** Reads what stands behind the word `every`. @throws Error if it does not begin with an interval */
function everyTyped(text: string): TypedLoop {
  const [, count = "1", units, one = "", short, prompt = ""] = EVERY.exec(text) ?? [];
  const unit = (units ?? one).charAt(0).toLowerCase();
  const interval = short ?? (unit === "" ? undefined : count + unit);
  if (interval !== undefined) return { every: checkedInterval(interval), prompt: promptOf(prompt) };
  throw new Error(commandText.noInterval(text));
}

function checkedInterval(every: string): string {
  const problem = problemWith(every);
  if (problem) throw new Error(commandText.wrongInterval(every, problem));
  return every;
}

/** Returns the prompt behind the first words, which may be empty. */
function promptBehind(text: string, words: number): string {
  return promptOf(behind(text, words));
}

function behind(text: string, words: number): string {
  return text.replace(new RegExp(`^(?:\\S+\\s*){${words}}`), "");
}

/** @throws Error if the text begins like an option: as a prompt it would run the model */
function promptOf(text: string): string {
  const [option] = OPTION.exec(text) ?? [];
  if (option !== undefined) throw new Error(commandText.noOption(option));
  return unquote(text);
}

/** Says how an interval with a space is typed: `10m`, or with the word `every`, which takes whole words only. */
function spacedInterval(count: string, unit: string): string {
  const short = count + unit.charAt(0).toLowerCase();
  return commandText.spacedInterval(`${count} ${unit}`, [
    short,
    ...(unit.length > 1 ? [`every ${count} ${unit}`] : []),
  ]);
}

function typedEvents(names: string): string[] {
  const given = names.split(",").filter((name) => name !== "");
  const unknown = given.find((name) => !isEvent(name));
  if (unknown !== undefined) throw new Error(commandText.noSuchEvent(unknown, nearestNames(unknown)));
  try {
    return checkEventNames(given);
  } catch (error) {
    throw new Error(commandText.noEvents((error as Error).message));
  }
}

function problemWith(every: string): string | undefined {
  const ms = intervalMs(every);
  if (ms === undefined) return commandText.notAnInterval;
  if (ms < EVERY_MIN_MS) return commandText.tooShort(intervalText(EVERY_MIN_MS));
  if (ms > INTERVAL_MAX_MS) return commandText.tooLong(intervalText(INTERVAL_MAX_MS));
  return undefined;
}
