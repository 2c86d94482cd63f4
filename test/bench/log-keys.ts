import { keyTime, type Typed } from "./key-time.ts";

const rounds = 5;
const RIGHT = "\x1b[C";
const LEFT = "\x1b[D";
const ESCAPE = "\x1b";

/** What can be seen in the log. */
export interface LogSigns {
  /** Is in the last line. */
  last: string;
  /** Is in the last line that became an event, and looks like an error. */
  error: string;
  /** Is printed by the program that opens the log, and ends with the next line of input. */
  reader: string;
}

/** Keys that change what of a log shows, and the way to name them. */
export const logKeys = {
  events: "e, and e again, from the key to the screen",
  filter:
    "& with a pattern of a literal text, and with (?i), of which a screen is in 1 MiB: from Enter to a screen of its lines; & again",
  times: "t, and t again",
  across: "→ and ←",
  error: "!, to the nearest error, 0.7 MiB away; Escape",
  open: "o, to the first output of a pager",
};

export type LogKeySamples = Record<keyof typeof logKeys, number[]>;

/** Presses each of them at the end of a log that is followed, and again to lift it. */
export async function pressLogKeys(pi: Typed, { last, error, reader }: LogSigns, samples: LogKeySamples) {
  const isPlain = (screen: string): boolean =>
    screen.includes(last) && !/stderr only events|& "/.test(screen);
  const isFiltered = (screen: string): boolean => (screen.match(/\d00 x/g) ?? []).length > 10;
  const hasTimes = (screen: string): boolean => /^.\d\d:\d\d:\d\d line/m.test(screen);
  const press = async (name: keyof typeof logKeys, keys: string, shows: (screen: string) => boolean) => {
    samples[name].push(await keyTime(pi, keys, shows));
  };
  for (let round = 0; round < rounds; round++) {
    await press("events", "e", (screen) => /stderr only events/.test(screen) && screen.includes(error));
    await press("events", "e", isPlain);
    for (const pattern of ["(?i)LINE \\d+[05]00 ", "00 x"]) {
      await keyTime(pi, `&${pattern}`, (screen) => screen.includes(`&${pattern.trim()}`));
      await press("filter", "\r", isFiltered);
      await press("filter", "&", isPlain);
    }
    await press("times", "t", hasTimes);
    await press("times", "t", (screen) => !hasTimes(screen));
    await press("across", RIGHT, (screen) => !screen.includes(last));
    await press("across", LEFT, isPlain);
    await press("error", "!", (screen) => screen.includes(error));
    await press("error", ESCAPE, (screen) => screen.includes("esc back"));
    await keyTime(pi, "G", isPlain);
    await press("open", "o", (screen) => screen.includes(reader));
    await keyTime(pi, "\r", isPlain);
  }
}
