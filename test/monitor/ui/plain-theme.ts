import type { Theme } from "@earendil-works/pi-coding-agent";

const darkColours = {
  getBgAnsi: () => "\x1b[48;2;40;40;50m",
  getFgAnsi: () => "\x1b[38;2;212;212;212m",
  getColorMode: () => "truecolor",
};

/** A theme that shows its colours as words: `<accent>text</>`; `plain` leaves the text alone. */
export function wordTheme(): Theme {
  const named = (name: string, text: string): string => `<${name}>${text}</>`;
  return {
    fg: named,
    bg: named,
    bold: (text: string) => text,
    inverse: (text: string) => `«${text}»`,
    ...darkColours,
  } as unknown as Theme;
}

export function plainTheme(): Theme {
  const same = (_name: string, text: string): string => text;
  return {
    fg: same,
    bg: same,
    bold: (text: string) => text,
    inverse: (text: string) => text,
    ...darkColours,
  } as unknown as Theme;
}
