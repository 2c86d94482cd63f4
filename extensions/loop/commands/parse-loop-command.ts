import { quotedLabel } from "../../core/text/label.ts";
import { unquote } from "../../core/text/unquote.ts";
import { EVERY_MIN_MS, type LoopRequest } from "../check-request.ts";
import { checkEventNames } from "../events/check-event-names.ts";
import { checkCron } from "../schedule/cron.ts";
import { INTERVAL_MAX_MS, intervalMs, intervalText } from "../schedule/interval.ts";

const TYPED_MAX_CHARS = 40;
const CRON_FIELDS = 5;
/** A field for the minute or the hour; no prompt begins with two of them. */
const CRON_FIELD = /^[\d*?][\d*?,/-]*$/;

/** The typed loop, whose prompt may be empty. */
export type TypedLoop = Pick<LoopRequest, "every" | "cron" | "on" | "pace"> & { prompt: string };

/**
 * Reads `[10m | @daily | 0 9 * * 1-5 | on monitor_end] [prompt]`; without any of these the loop paces itself.
 * Text that begins like one of them is taken as such: as a part of the prompt, it would silently make the
 * loop run at another pace.
 * @throws Error that says why the typed text is none of them
 */
export function parseLoopCommand(args: string, nowMs: number): TypedLoop {
  const text = args.trim();
  const words = text.split(/\s+/);
  const [first = "", second = ""] = words;
  if (first.startsWith("@")) return { cron: checkCron(first, nowMs), prompt: after(text, 1) };
  if (CRON_FIELD.test(first) && CRON_FIELD.test(second) && words.length >= CRON_FIELDS) {
    const cron = words.slice(0, CRON_FIELDS).join(" ");
    return { cron: checkCron(cron, nowMs), prompt: after(text, CRON_FIELDS) };
  }
  if (first === "on" && second !== "") return { on: typedEvents(second), prompt: after(text, 2) };
  if (!/^\d/.test(first)) return { pace: {}, prompt: unquote(text) };
  const problem = problemWith(first);
  if (problem) throw new Error(`${quotedLabel(first, TYPED_MAX_CHARS)} ${problem}`);
  return { every: first, prompt: after(text, 1) };
}

/** Returns the text behind the first words. */
function after(text: string, words: number): string {
  return unquote(text.replace(new RegExp(`^(?:\\S+\\s*){${words}}`), ""));
}

function typedEvents(names: string): string[] {
  try {
    return checkEventNames(names.split(",").filter((name) => name !== ""));
  } catch (error) {
    throw new Error(`${(error as Error).message} A prompt that begins with "on" is typed in quotes.`);
  }
}

function problemWith(every: string): string | undefined {
  const ms = intervalMs(every);
  if (ms === undefined) return "is not an interval. Try 45s, 7m, 1h30m, or a schedule: 0 9 * * 1-5, @daily.";
  if (ms < EVERY_MIN_MS) return `is too short. An interval is at least ${intervalText(EVERY_MIN_MS)}.`;
  if (ms > INTERVAL_MAX_MS) return `is too long. An interval is at most ${intervalText(INTERVAL_MAX_MS)}.`;
  return undefined;
}
