import {
  type Static,
  type TBoolean,
  type TInteger,
  type TObject,
  type TOptional,
  type TProperties,
  type TUnsafe,
  Type,
} from "typebox";

/**
 * The changes that a project may make to a user's setting. Somebody else wrote the project, so it can only
 * tighten. `any` is for settings of which no value can do harm.
 */
export type ProjectRule = "any" | "onlyRaise" | "onlyLower" | "never";

/** The annotations beside the type of a setting in its schema. */
export interface Annotations {
  /** Explains the setting to a person: begins with a capital, ends without a full stop. */
  description: string;
  project: ProjectRule;
  /** Whether people change it: the README names it, and the settings screen offers it. */
  common?: true;
}

interface WithDefault<Value> extends Annotations {
  default: Value;
}

export interface IntegerBounds {
  minimum: number;
  maximum: number;
  /** Whether 0 means more than every other value. */
  zeroIsNoLimit?: true;
}

export function integer(setting: WithDefault<number> & IntegerBounds): TInteger {
  return Type.Integer({ ...setting });
}

export function boolean(setting: WithDefault<boolean>): TBoolean {
  return Type.Boolean({ ...setting });
}

/** @param values in the order of `onlyRaise` and `onlyLower` */
export function oneOf<Value extends string>(
  values: readonly Value[],
  setting: WithDefault<NoInfer<Value>>,
): TUnsafe<Value> {
  return Type.Unsafe<Value>({ type: "string", enum: [...values], ...setting });
}

/** Makes a setting that counts as the first of the values if it is not set. */
export function oneOfOrUnset<Value extends string>(
  values: readonly Value[],
  setting: Annotations,
): TOptional<TUnsafe<Value>> {
  return Type.Optional(Type.Unsafe<Value>({ type: "string", enum: [...values], ...setting }));
}

/** Declares values that are set together, only by the user; without that, none of them is set. */
export function groupOrUnset<Properties extends TProperties>(
  properties: Properties,
  description: string,
): TOptional<TObject<Properties>> {
  const setting: Annotations = { description, project: "never" };
  return Type.Optional(Type.Object(properties, { ...setting, additionalProperties: false }));
}

/** The schema of one feature's key in pi's settings. */
export interface SettingsPart<Settings extends object> {
  key: string;
  schema: TObject;
  /** The values that hold if nothing is set. */
  defaults: Readonly<Settings>;
  /** The setting that a plain text in place of the object means. */
  textIs?: string;
  /** Keys beside the part's, each with the setting that a value there means; the part's own object wins. */
  shortKeys?: Readonly<Record<string, string>>;
}

export function settingsPart<Properties extends TProperties>(
  key: string,
  properties: Properties,
  short: {
    textIs?: keyof Properties & string;
    shortKeys?: Readonly<Record<string, keyof Properties & string>>;
  } = {},
): SettingsPart<Static<TObject<Properties>>> {
  const defaults = Object.entries(properties).flatMap(([name, schema]) =>
    "default" in schema ? [[name, schema.default]] : [],
  );
  return {
    key,
    schema: Type.Object(properties, { additionalProperties: false }),
    // Every setting that is not optional has a default: `WithDefault` demands it.
    defaults: Object.fromEntries(defaults) as Static<TObject<Properties>>,
    ...short,
  };
}

/** Returns the value under a part's key as an object, also if it is a text that means one setting. */
export function inFull({ textIs }: Pick<SettingsPart<object>, "textIs">, value: unknown): unknown {
  return textIs !== undefined && typeof value === "string" ? { [textIs]: value } : value;
}

/** Returns the settings of a part in the content of a settings file, those under its short keys included. */
export function settingsIn(part: SettingsPart<object>, content: Readonly<Record<string, unknown>>): unknown {
  const own = inFull(part, content[part.key]);
  const short = Object.entries(part.shortKeys ?? {}).flatMap(([key, name]) =>
    content[key] === undefined ? [] : [[name, content[key]] as const],
  );
  if (short.length === 0 || (own !== undefined && !isObject(own))) return own;
  return { ...Object.fromEntries(short), ...own };
}

/** Returns the keys as which settings stand in a file that does not name them in the part's own object. */
export function shortNamesIn(
  { key, textIs, shortKeys = {} }: SettingsPart<object>,
  content: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const own = content[key];
  const short = Object.entries(shortKeys).flatMap(([short, name]) =>
    content[short] === undefined || (isObject(own) && Object.hasOwn(own, name))
      ? []
      : [[name, short] as const],
  );
  return new Map([
    ...short,
    ...(textIs !== undefined && typeof own === "string" ? [[textIs, key] as const] : []),
  ]);
}

/** Returns the keys of a settings file that belong to a part. */
export function keysOf({ key, shortKeys = {} }: SettingsPart<object>): string[] {
  return [key, ...Object.keys(shortKeys)];
}

/** Tells whether a value looks like the settings of one of the parts, or like one that has a short key. */
export function holdsSettingsOf(parts: readonly SettingsPart<object>[], value: unknown): boolean {
  if (typeof value === "string") return parts.some((part) => isShortValue(part, value));
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => parts.some(({ schema }) => Object.hasOwn(schema.properties, key)));
}

function isShortValue({ schema, textIs, shortKeys = {} }: SettingsPart<object>, value: string): boolean {
  const names = [...(textIs === undefined ? [] : [textIs]), ...Object.values(shortKeys)];
  return names.some((name) => {
    const { enum: allowed } = Object(schema.properties[name]) as { enum?: readonly string[] };
    return allowed?.includes(value) ?? false;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
