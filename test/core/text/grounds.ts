import { type Ground, ReadableColours } from "../../../extensions/core/text/readable-colours.ts";

/** What pi's own themes tell. */
export const grounds = {
  dark: { background: [40, 40, 50], foreground: [212, 212, 212], hasTrueColour: true },
  light: { background: [232, 232, 240], foreground: [31, 35, 40], hasTrueColour: true },
} satisfies Record<string, Ground>;

export const onDark = new ReadableColours(grounds.dark);
