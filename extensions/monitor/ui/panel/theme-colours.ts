import type { Theme } from "@earendil-works/pi-coding-agent";
import { contrast, type Ground, ReadableColours, rgbOf } from "../../../core/text/readable-colours.ts";

/** The colour that a sequence of a theme selects, unless that is the terminal's own. */
const COLOUR = /\x1b\[([34]8;[25];[\d;]+|[34][0-7]|9\d|10\d)m/;
/** Colours that every theme has. */
const BACKGROUNDS = ["toolPendingBg", "customMessageBg", "userMessageBg", "selectedBg"] as const;
const TEXTS = ["text", "accent", "muted"] as const;

/** Makes the colours of an output readable in pi's theme, of which the person may choose another at any time. */
export class ThemeColours {
  #sequences = "";
  #colours: ReadableColours | undefined;

  of(theme: Theme): ReadableColours {
    const backgrounds = BACKGROUNDS.map((name) => theme.getBgAnsi(name));
    const texts = TEXTS.map((name) => theme.getFgAnsi(name));
    const sequences = [...backgrounds, ...texts, theme.getColorMode()].join("");
    if (!this.#colours || sequences !== this.#sequences) {
      this.#colours = new ReadableColours(groundOf(backgrounds, texts, theme.getColorMode() === "truecolor"));
      this.#sequences = sequences;
    }
    return this.#colours;
  }
}

/**
 * A theme does not say what the terminal's background is, but has backgrounds for messages, which are near to
 * it and on which its texts can be read; where these are the terminal's own, its texts tell.
 */
function groundOf(backgrounds: readonly string[], texts: readonly string[], hasTrueColour: boolean): Ground {
  const light = [255, 255, 255] as const;
  const dark = [0, 0, 0] as const;
  const [given] = backgrounds.flatMap(coloursIn);
  const text = texts.flatMap(coloursIn)[0] ?? light;
  const background = given ?? (contrast(text, dark) > contrast(text, light) ? dark : light);
  const [own] = coloursIn(texts[0] ?? "");
  const foreground = own ?? (contrast(background, light) > contrast(background, dark) ? light : dark);
  return { background, foreground, hasTrueColour };
}

function coloursIn(sequence: string) {
  const colour = rgbOf(COLOUR.exec(sequence)?.[1] ?? "");
  return colour ? [colour] : [];
}
