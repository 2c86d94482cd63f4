import { terminalText } from "../texts/terminal.ts";

/** The settings of a terminal that say what it makes of input. */
export interface TerminalSettings {
  /** Whether it shows what is typed. */
  echoes: boolean;
  /** Whether the system edits lines, and hands them over whole; otherwise the program gets each key. */
  editsLines: boolean;
}

/** Reads the output of `stty -a`. Of an empty one, where `stty` does not work, nothing is refused later. */
export function parsedSettings(text: string): TerminalSettings {
  const flags = new Set(text.split(/[\s;]+/));
  return { echoes: !flags.has("-echo"), editsLines: flags.has("icanon") };
}

/** Programs that show a star for each key read keys, as editors of lines do: only the words tell them apart. */
const ASKS_FOR_SECRET =
  /\b(pass(word|phrase|code)|secret|pin|token|api key|otp|one-time code|verification code)\b[^:]*:\s*[*•]*$/i;

/** Tells whether a terminal is read without an echo for a secret. @param openLines may hold its prompt; untrusted */
export function isSecret(settings: TerminalSettings, openLines: readonly string[]): boolean {
  if (settings.echoes) return false;
  return settings.editsLines || openLines.some((line) => ASKS_FOR_SECRET.test(line.trimEnd()));
}

export const SECRET = terminalText.asksForPassword;
