import type { TextStyle } from "./style.ts";

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What a text stands on, as far as a theme tells it. */
export interface Ground {
  background: Rgb;
  /** The colour of a text that has none of its own. */
  foreground: Rgb;
  /** Whether the terminal knows more than 256 colours. */
  hasTrueColour: boolean;
}

/** The ratio that WCAG 2 asks of large text and of marks (1.4.3, 1.4.11). */
const CONTRAST_MIN = 3;
/**
 * The 16 basic colours are the terminal's own, mostly chosen for its background, and not known here. One is
 * replaced only where it is far from readable in the usual palettes, such as yellow on white.
 */
const BASIC_CONTRAST_MIN = 2;
const STEPS = 10;
/** More styles than a usual log has; a hostile one has any number. */
const REMEMBERED_MAX = 1_000;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const USUAL_PALETTE =
  "000000cd31310dbc79e5e5102472c8bc3fbc11a8cde5e5e5666666f14c4c23d18bf5f5433b8eead670d629b8dbffffff";

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Moves colours that are too near to their background towards black or white until they can be read. */
export class ReadableColours {
  readonly #ground: Ground;
  readonly #foregrounds = new Map<string, string>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Returns the parameters that set a style in a terminal without any; empty for no style. */
  sgr({ attributes, foreground, background }: TextStyle): string {
    const key = `${foreground}/${background}`;
    let readable = this.#foregrounds.get(key);
    if (readable === undefined) {
      if (this.#foregrounds.size >= REMEMBERED_MAX) this.#foregrounds.clear();
      readable = this.#readable(foreground, background);
      this.#foregrounds.set(key, readable);
    }
    return [attributes, readable, background].filter((part) => part !== "").join(";");
  }

  #readable(foreground: string, background: string): string {
    if (foreground === "" && background === "") return "";
    const text = rgbOf(foreground) ?? this.#ground.foreground;
    const behind = rgbOf(background) ?? this.#ground.background;
    const least = isBasic(foreground) || isBasic(background) ? BASIC_CONTRAST_MIN : CONTRAST_MIN;
    if (contrast(text, behind) >= least) return foreground;
    const farthest = contrast(WHITE, behind) > contrast(BLACK, behind) ? WHITE : BLACK;
    for (let step = 1; ; step++) {
      const moved = this.#shown(mixed(text, farthest, step / STEPS));
      if (step === STEPS || contrast(moved.rgb, behind) >= CONTRAST_MIN) return moved.sgr;
    }
  }

  #shown(rgb: Rgb): { rgb: Rgb; sgr: string } {
    if (this.#ground.hasTrueColour) return { rgb, sgr: `38;2;${rgb.join(";")}` };
    const [red, green, blue] = rgb.map((value) => Math.max(0, Math.round((value - 55) / 40))) as [
      number,
      number,
      number,
    ];
    const index = 16 + 36 * red + 6 * green + blue;
    return { rgb: indexedRgb(index), sgr: `38;5;${index}` };
  }
}

/** Reads a colour as `Style` writes it; undefined for none. */
export function rgbOf(colour: string): Rgb | undefined {
  if (colour === "") return undefined;
  const [code = 0, kind, first = 0, second = 0, third = 0] = colour.split(";").map(Number);
  if (kind === 2) return [first, second, third];
  return indexedRgb(kind === 5 ? first : (code % 10) + (code >= 90 ? 8 : 0));
}

/** Returns the ratio of two colours by WCAG 2: from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0);
}

function mixed(colour: Rgb, other: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => Math.round(colour[at] + (other[at] - colour[at]) * share);
  return [part(0), part(1), part(2)];
}

/** Tells whether a colour is one of the 16 whose value the terminal decides. */
function isBasic(colour: string): boolean {
  return /^(?:[349]\d|10\d|[34]8;5;(?:\d|1[0-5]))$/.test(colour);
}

/** Returns a colour of a terminal with 256 of them. */
function indexedRgb(index: number): Rgb {
  if (index < 16) {
    const value = Number.parseInt(USUAL_PALETTE.slice(6 * index, 6 * index + 6), 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const part = (divisor: number): number => {
    const level = Math.floor((index - 16) / divisor) % 6;
    return level === 0 ? 0 : 55 + 40 * level;
  };
  return [part(36), part(6), part(1)];
}
