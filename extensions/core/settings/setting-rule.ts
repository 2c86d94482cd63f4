/**
 * What a project may do with a setting of the user's. Whoever wrote the project is somebody else, so it can
 * only tighten: `any` is for what harms nobody, whatever it is.
 */
export type ProjectRule = "any" | "onlyRaise" | "onlyLower" | "never";

/** What is allowed in a setting. */
export interface SettingRule {
  /** In words, for the error message. */
  allowed: string;
  accepts(value: unknown): boolean;
  project: ProjectRule;
  /** The value's place in the order that `onlyRaise` and `onlyLower` mean. */
  rank(value: unknown): number;
  /** What a project cannot or can only do, in words. */
  words: { onlyRaise: string; onlyLower: string };
}

/** @param zeroIsNoLimit whether 0 is more than every other value */
export function integer(min: number, max: number, project: ProjectRule, zeroIsNoLimit = false): SettingRule {
  return {
    allowed: `an integer from ${min} to ${max}`,
    accepts: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    project,
    rank: (value) => (zeroIsNoLimit && value === 0 ? Number.POSITIVE_INFINITY : Number(value)),
    words: { onlyRaise: "can only raise it", onlyLower: "can only lower it" },
  };
}

/** @param values in the order that `onlyRaise` and `onlyLower` mean; what is not set counts as the first */
export function oneOf(values: readonly string[], project: ProjectRule): SettingRule {
  const order = values.map((value) => JSON.stringify(value)).join(", ");
  return {
    allowed: `one of ${order}`,
    accepts: (value) => values.includes(value as string),
    project,
    rank: (value) => Math.max(0, values.indexOf(value as string)),
    words: {
      onlyRaise: `can only choose a later one of ${order}`,
      onlyLower: `can only choose an earlier one of ${order}`,
    },
  };
}

export function boolean(project: ProjectRule): SettingRule {
  return {
    allowed: "true or false",
    accepts: (value) => typeof value === "boolean",
    project,
    rank: Number,
    words: { onlyRaise: "cannot switch it off", onlyLower: "cannot switch it on" },
  };
}

/** @returns why a project cannot set this value where `holds` does; undefined if it can */
export function refusalOfProject(rule: SettingRule, value: unknown, holds: unknown): string | undefined {
  const [given, held] = [rule.rank(value), rule.rank(holds)];
  switch (given === held ? "any" : rule.project) {
    case "any":
      return undefined;
    case "onlyRaise":
      return given > held ? undefined : rule.words.onlyRaise;
    case "onlyLower":
      return given < held ? undefined : rule.words.onlyLower;
    case "never":
      return "cannot change it";
  }
}
