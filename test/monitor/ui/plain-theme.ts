import type { Theme } from "@earendil-works/pi-coding-agent";

/** A theme that shows its colours as words: `<accent>text</>`; `plain` leaves the text alone. */
export function wordTheme(): Theme {
  const named = (name: string, text: string): string => `<${name}>${text}</>`;
  return {
    fg: named,
    bg: named,
    bold: (text: string) => text,
    inverse: (text: string) => `«${text}»`,
  } as unknown as Theme;
}

export function plainTheme(): Theme {
  const same = (_name: string, text: string): string => text;
  return {
    fg: same,
    bg: same,
    bold: (text: string) => text,
    inverse: (text: string) => text,
  } as unknown as Theme;
}
