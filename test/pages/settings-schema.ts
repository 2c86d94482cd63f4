import { type TSchema, Type } from "typebox";
import type { SettingsPart } from "../../extensions/core/settings/setting.ts";

/** Makes a schema for editors of the keys of this package in pi's settings.json. Other keys are pi's. */
export function settingsSchema(parts: readonly SettingsPart<object>[]): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "What pi's settings.json may hold of pi-monitor",
    type: "object",
    properties: Object.fromEntries(
      parts.flatMap((part) => [[part.key, schemaOf(part)] as const, ...shortSchemas(part)]),
    ),
  };
}

function schemaOf({ schema, textIs }: SettingsPart<object>): TSchema {
  const whole = Type.Partial(schema);
  const text = textIs === undefined ? undefined : schema.properties[textIs];
  return text ? Type.Union([whole, text]) : whole;
}

function shortSchemas({ schema, shortKeys = {} }: SettingsPart<object>): [string, TSchema][] {
  return Object.entries(shortKeys).flatMap(([key, name]) => {
    const setting = schema.properties[name];
    return setting ? [[key, setting]] : [];
  });
}
