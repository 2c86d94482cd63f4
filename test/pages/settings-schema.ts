import { type TSchema, Type } from "typebox";
import type { SettingsPart } from "../../extensions/core/settings/setting.ts";

/** Makes a schema for editors of the keys of this package in pi's settings.json. Other keys are pi's. */
export function settingsSchema(parts: readonly SettingsPart<object>[]): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "What pi's settings.json may hold of pi-monitor",
    type: "object",
    properties: Object.fromEntries(parts.map((part) => [part.key, schemaOf(part)])),
  };
}

function schemaOf({ schema, textIs }: SettingsPart<object>): TSchema {
  const whole = Type.Partial(schema);
  const text = textIs === undefined ? undefined : schema.properties[textIs];
  return text ? Type.Union([whole, text]) : whole;
}
