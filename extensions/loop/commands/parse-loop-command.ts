import { quotedLabel } from "../../core/text/label.ts";
import { unquote } from "../../core/text/unquote.ts";
import { EVERY_MIN_MS } from "../check-request.ts";
import { INTERVAL_MAX_MS, intervalMs, intervalText } from "../schedule/interval.ts";

export const DEFAULT_EVERY = "10m";
const TYPED_MAX_CHARS = 40;

/**
 * Reads `[interval] [prompt]`. What begins with a digit is meant as an interval: taken for a part of the
 * prompt, it would silently run at another pace.
 * @returns undefined if there is neither
 * @throws Error that says of what was typed why it is no interval for a loop
 */
export function parseLoopCommand(args: string): { every: string; prompt: string } | undefined {
  const text = args.trim();
  if (text === "") return undefined;
  if (!/^\d/.test(text)) return { every: DEFAULT_EVERY, prompt: unquote(text) };
  const [, every = "", prompt = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const problem = problemWith(every);
  if (problem) throw new Error(`${quotedLabel(every, TYPED_MAX_CHARS)} ${problem}`);
  return { every, prompt: unquote(prompt) };
}

function problemWith(every: string): string | undefined {
  const ms = intervalMs(every);
  if (ms === undefined) return "is not an interval. Try 45s, 7m, 1h30m.";
  if (ms < EVERY_MIN_MS) return `is too short. An interval is at least ${intervalText(EVERY_MIN_MS)}.`;
  if (ms > INTERVAL_MAX_MS) return `is too long. An interval is at most ${intervalText(INTERVAL_MAX_MS)}.`;
  return undefined;
}
