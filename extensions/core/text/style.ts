/** No program gives as many parameters at once. */
const PARAMETERS_MAX = 32;
const SEVERAL = /[;:]/;

/**
 * Bold, dim, italic, underlined, inverse, struck through. Attributes that hide text or blink are left out.
 */
const ATTRIBUTES: ReadonlySet<number> = new Set([1, 2, 3, 4, 7, 9]);

/** The attributes that each number ends. */
const ENDS: Readonly<Record<number, readonly number[]>> = {
  21: [1],
  22: [1, 2],
  23: [3],
  24: [4],
  27: [7],
  29: [9],
};

/** The style of a text; each part is empty if there is none of it. */
export interface TextStyle {
  /** Numbers and semicolons. */
  attributes: string;
  /** A number, `38;5;n` or `38;2;r;g;b`. */
  foreground: string;
  /** A number, `48;5;n` or `48;2;r;g;b`. */
  background: string;
}

export function isSameStyle(one: TextStyle, other: TextStyle): boolean {
  return (
    one.attributes === other.attributes &&
    one.foreground === other.foreground &&
    one.background === other.background
  );
}

/** The style of a terminal, as `ESC[…m` selects it. */
export class Style {
  readonly #attributes = new Set<number>();
  #foreground = "";
  #background = "";

  /** @param parameters digits, semicolons and colons */
  select(parameters: string): void {
    if (!SEVERAL.test(parameters)) {
      this.#selectOne(Number(parameters), undefined);
      return;
    }
    const groups = parameters.split(";", PARAMETERS_MAX).map((group) => group.split(":").map(Number));
    for (let index = 0; index < groups.length; index++) {
      const group = groups[index] ?? [];
      const code = group[0] ?? 0;
      if (code !== 38 && code !== 48) {
        this.#selectOne(code, group[1]);
        continue;
      }
      // `38;5;n` has several parameters, `38:5:n` has one.
      const isOne = group.length > 1;
      const rest = isOne ? group.slice(1) : groups.slice(index + 1, index + 5).map(([first]) => first ?? 0);
      if (!isOne) index += rest[0] === 2 ? 4 : 2;
      const color = extendedColor(rest);
      if (color === undefined) continue;
      if (code === 38) this.#foreground = `38;${color}`;
      else this.#background = `48;${color}`;
    }
  }

  /** The present style; undefined for none. */
  get current(): TextStyle | undefined {
    const [foreground, background] = [this.#foreground, this.#background];
    const hasNone = this.#attributes.size === 0 && foreground === "" && background === "";
    return hasNone ? undefined : { attributes: [...this.#attributes].join(";"), foreground, background };
  }

  #selectOne(code: number, sub: number | undefined): void {
    if (code === 0) {
      this.#attributes.clear();
      this.#foreground = "";
      this.#background = "";
    } else if (code === 4 && sub === 0) this.#attributes.delete(4);
    else if (ATTRIBUTES.has(code)) this.#attributes.add(code);
    else if (code in ENDS) for (const ended of ENDS[code] ?? []) this.#attributes.delete(ended);
    else if (code === 39) this.#foreground = "";
    else if (code === 49) this.#background = "";
    else if (isBetween(code, 30, 37) || isBetween(code, 90, 97)) this.#foreground = String(code);
    else if (isBetween(code, 40, 47) || isBetween(code, 100, 107)) this.#background = String(code);
  }
}

/** @param parameters those behind 38 or 48. @returns `5;n` or `2;r;g;b`; undefined if it is neither */
function extendedColor(parameters: readonly number[]): string | undefined {
  const [kind, ...values] = parameters;
  // With colons, the colour space, or an empty place, may stand before the three numbers.
  const numbers = kind === 2 ? (values.length > 3 ? values.slice(-3) : values) : values.slice(0, 1);
  const isWhole = numbers.length === (kind === 2 ? 3 : 1) && (kind === 2 || kind === 5);
  return isWhole && numbers.every((number) => isBetween(number, 0, 255))
    ? `${kind};${numbers.join(";")}`
    : undefined;
}

function isBetween(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
