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
 * What a project may do with a setting of the user's. Somebody else wrote the project, so it can
 * only tighten: `any` is for what harms nobody, whatever it is.
 */
export type ProjectRule = "any" | "onlyRaise" | "onlyLower" | "never";

/** What stands beside the type of a setting in its schema. */
export interface Annotations {
  /** For a person, after "what it is": begins with a capital, ends without a full stop. */
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
  /** Whether 0 is more than every other value. */
  zeroIsNoLimit?: true;
}

export function integer(setting: WithDefault<number> & IntegerBounds): TInteger {
  return Type.Integer({ ...setting });
}

export function boolean(setting: WithDefault<boolean>): TBoolean {
  return Type.Boolean({ ...setting });
}

/** @param values in the order that `onlyRaise` and `onlyLower` mean */
export function oneOf<Value extends string>(
  values: readonly Value[],
  setting: WithDefault<NoInfer<Value>>,
): TUnsafe<Value> {
  return Type.Unsafe<Value>({ type: "string", enum: [...values], ...setting });
}

/** What is not set counts as the first of the values. */
export function oneOfOrUnset<Value extends string>(
  values: readonly Value[],
  setting: Annotations,
): TOptional<TUnsafe<Value>> {
  return Type.Optional(Type.Unsafe<Value>({ type: "string", enum: [...values], ...setting }));
}

/** What one feature's key of pi's settings may hold. */
export interface SettingsPart<Settings extends object> {
  key: string;
  schema: TObject;
  /** What holds where nothing is set. */
  defaults: Readonly<Settings>;
  /** The setting that a text in place of the object is. */
  textIs?: string;
}

export function settingsPart<Properties extends TProperties>(
  key: string,
  properties: Properties,
  textIs?: keyof Properties & string,
): SettingsPart<Static<TObject<Properties>>> {
  const defaults = Object.entries(properties).flatMap(([name, schema]) =>
    "default" in schema ? [[name, schema.default]] : [],
  );
  return {
    key,
    schema: Type.Object(properties, { additionalProperties: false }),
    // Each setting that is not optional has a default, or it could not be written.
    defaults: Object.fromEntries(defaults) as Static<TObject<Properties>>,
    ...(textIs === undefined ? {} : { textIs }),
  };
}

/** What stands under a part's key, as an object where it is a text that means one setting. */
export function inFull({ textIs }: Pick<SettingsPart<object>, "textIs">, value: unknown): unknown {
  return textIs !== undefined && typeof value === "string" ? { [textIs]: value } : value;
}

/** Whether a value looks like what stands under one of the parts' keys. */
export function holdsSettingsOf(parts: readonly SettingsPart<object>[], value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value).some((key) => parts.some(({ schema }) => Object.hasOwn(schema.properties, key)));
}
