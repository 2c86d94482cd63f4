import { isDeepStrictEqual } from "node:util";
import type { TSchema } from "typebox";
import { settingsText } from "../texts/settings.ts";
import type { Annotations, IntegerBounds } from "./setting.ts";

/** The parts of a setting's schema that rank its values. */
type RankedSetting = Annotations & { type: string; enum?: readonly string[] } & Partial<IntegerBounds>;

/** @returns why a project cannot set this value over `holds`; undefined if it can */
export function refusalOfProject(schema: TSchema, value: unknown, holds: unknown): string | undefined {
  if (isDeepStrictEqual(value, holds)) return undefined;
  const setting = schema as TSchema & RankedSetting;
  const [given, held] = [rankOf(setting, value), rankOf(setting, holds)];
  switch (given === held ? "any" : setting.project) {
    case "any":
      return undefined;
    case "onlyRaise":
      return given > held ? undefined : wordsOf(setting).onlyRaise;
    case "onlyLower":
      return given < held ? undefined : wordsOf(setting).onlyLower;
    case "never":
      return settingsText.never;
  }
}

/** Returns the value's place in the order of `onlyRaise` and `onlyLower`. */
function rankOf(setting: RankedSetting, value: unknown): number {
  if (setting.enum) return Math.max(0, setting.enum.indexOf(value as string));
  return setting.zeroIsNoLimit && value === 0 ? Number.POSITIVE_INFINITY : Number(value);
}

function wordsOf(setting: RankedSetting): { onlyRaise: string; onlyLower: string } {
  if (setting.enum) {
    const order = setting.enum.map((value) => JSON.stringify(value)).join(", ");
    return {
      onlyRaise: settingsText.onlyLater(order),
      onlyLower: settingsText.onlyEarlier(order),
    };
  }
  return setting.type === "boolean"
    ? { onlyRaise: settingsText.notOff, onlyLower: settingsText.notOn }
    : { onlyRaise: settingsText.onlyRaise, onlyLower: settingsText.onlyLower };
}
