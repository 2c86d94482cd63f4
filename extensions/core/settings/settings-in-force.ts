import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { TSchema } from "typebox";
import type { Keywords } from "../schema/allowed-text.ts";
import { label } from "../text/label.ts";
import { mergeSettings } from "./merge-settings.ts";
import type { Annotations, SettingsPart } from "./setting.ts";
import { readSettingsFiles, sourcesOf } from "./settings-files.ts";

/** The value of a setting without a default that no file sets. */
export const UNSET = "unset";

/** One setting as the files have it now. */
export interface SettingInForce {
  part: string;
  /** The same as in `SettingsPart`. */
  textIs?: string;
  name: string;
  schema: TSchema & Annotations & Keywords;
  /** Undefined if nothing is set and there is no default. */
  value: unknown;
  /** The file that holds the value; undefined for the default. */
  path: string | undefined;
}

/** Returns the settings that would hold in a session that starts now. */
export function settingsInForce(
  parts: readonly SettingsPart<object>[],
  ctx: ExtensionContext,
): SettingInForce[] {
  const files = readSettingsFiles(ctx);
  return parts.flatMap((part) => {
    const { settings, origins } = mergeSettings(part, sourcesOf(part, files));
    const values = new Map<string, unknown>(Object.entries(settings));
    return Object.entries(part.schema.properties).map(([name, schema]) => ({
      part: part.key,
      ...(part.textIs === undefined ? {} : { textIs: part.textIs }),
      name,
      // `integer`, `boolean` and `oneOf` always set these annotations.
      schema: schema as TSchema & Annotations & Keywords,
      value: values.get(name),
      path: origins.get(name),
    }));
  });
}

/** Lists the settings on a line each, for modes without a screen. */
export function settingsText(settings: readonly SettingInForce[]): string {
  return settings
    .map((setting) => `${nameOf(setting)}: ${valueText(setting)} (${originText(setting)})`)
    .join("\n");
}

/** `monitor.confirm` */
export function nameOf({ part, name }: SettingInForce): string {
  return `${part}.${name}`;
}

export function valueText({ value }: SettingInForce): string {
  if (value === undefined) return UNSET;
  return typeof value === "object" ? label(JSON.stringify(value)) : String(value);
}

export function originText({ path }: SettingInForce): string {
  return path === undefined ? "default" : `from ${label(path)}`;
}
