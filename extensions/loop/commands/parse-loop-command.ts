import { unquote } from "../../core/text/unquote.ts";

export const DEFAULT_EVERY = "10m";

/**
 * Reads `[interval] [prompt]`. What begins with a digit is meant as an interval: taken for a part of the
 * prompt, it would silently run at another pace.
 * @returns undefined if there is neither
 */
export function parseLoopCommand(args: string): { every: string; prompt: string } | undefined {
  const text = args.trim();
  if (text === "") return undefined;
  if (!/^\d/.test(text)) return { every: DEFAULT_EVERY, prompt: unquote(text) };
  const [, every = "", prompt = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { every, prompt: unquote(prompt) };
}
