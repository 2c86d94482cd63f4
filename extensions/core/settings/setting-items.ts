import type { Theme } from "@earendil-works/pi-coding-agent";
import { type SettingItem, truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { Check } from "typebox/value";
import { allowedText } from "../schema/allowed-text.ts";
import { screenText } from "../texts/settings-screen.ts";
import { userSettingsPath } from "./settings-files.ts";
import { originText, type SettingInForce, UNSET, valueText } from "./settings-in-force.ts";
import { type Page, TextPage } from "./text-page.ts";
import { ValuePrompt } from "./value-prompt.ts";

/** What a value that only the file changes may take of the list: behind it stands that it is in the file. */
const FILE_VALUE_COLUMNS = 24;
/** Ends what is cut; the list's own style goes on. */
const STYLE_END = "\x1b[0m";
/** Typed at the prompt, it takes the setting out of the file. */
const MEANS_UNSET = /^(?:|default|unset)$/i;

/** The screen, as far as the row of a setting depends on it. */
export interface ItemScreen {
  /** The columns of a description. */
  room: number;
  rows: number;
  theme: Theme;
}

/** Makes the row of a setting in pi's list of settings. */
export function settingItem(
  id: string,
  setting: SettingInForce,
  { room, rows, theme }: ItemScreen,
): SettingItem {
  const { schema } = setting;
  const item = { id, label: id, currentValue: valueText(setting), description: aboutText(setting, room) };
  if (!schema.common)
    return {
      ...item,
      // pi's list says below that Enter changes it.
      currentValue: screenText.inFile(cut(item.currentValue, FILE_VALUE_COLUMNS)),
      submenu: (_value, done) => new TextPage(settingPage(id, setting), theme, rows, () => done()),
    };
  const { enum: values, type } = schema;
  const unset = "default" in schema ? [] : [UNSET];
  if (values) return { ...item, values: [...values, ...unset] };
  if (type === "boolean") return { ...item, values: ["true", "false"] };
  return {
    ...item,
    submenu: (value, done) =>
      new ValuePrompt(
        {
          title: screenText.now(id, value),
          allowed: screenText.promptAllows(allowedText(schema), defaultOf(schema)),
          theme,
        },
        (typed) => (MEANS_UNSET.test(typed) ? undefined : problemWith(setting, typed)),
        (typed) => done(typed !== undefined && MEANS_UNSET.test(typed) ? UNSET : typed),
      ),
  };
}

/** Returns the value that a text in the list or typed at the prompt means; undefined for none. */
export function typedValue({ type }: SettingInForce["schema"], typed: string): unknown {
  if (typed === UNSET) return undefined;
  if (type === "integer") return /^\d+$/.test(typed) ? Number(typed) : typed;
  return type === "boolean" ? typed === "true" : typed;
}

/** Tells all that is known of a setting. */
export function settingPage(id: string, setting: SettingInForce): Page {
  const inFile = setting.schema.common ? [] : [screenText.changedIn(setting.path ?? userSettingsPath())];
  const text = [`${descriptionOf(setting)}.`, factsText(setting), ...inFile].join(" ");
  return { title: screenText.now(id, valueText(setting)), text };
}

/**
 * Tells the meaning of a setting, its allowed values and its origin. pi shows all of a description and then may
 * have no room for the settings: where it is too long, the meaning comes last and is cut, and a key shows
 * all.
 */
function aboutText(setting: SettingInForce, room: number): string {
  const meaning = `${descriptionOf(setting)}.`;
  const facts = factsText(setting);
  const inFile = setting.schema.common ? [] : [screenText.changedInFile];
  const whole = [meaning, facts, ...inFile].join(" ");
  if (visibleWidth(whole) <= room) return whole;
  const more = ` ${screenText.showsAll}`;
  const start = [...inFile, facts, meaning].join(" ");
  return cut(start, room - visibleWidth(more)) + more;
}

function cut(text: string, columns: number): string {
  return truncateToWidth(text, columns, "…").replaceAll(STYLE_END, "");
}

function factsText(setting: SettingInForce): string {
  const allowed = allowedText(setting.schema) + ("default" in setting.schema ? "" : screenText.orUnset);
  return `${screenText.allowed(allowed)} ${screenText.origin(originText(setting))}`;
}

function defaultOf(schema: SettingInForce["schema"]): string {
  return "default" in schema ? String(schema.default) : UNSET;
}

/** Leaves out the marks for code, which only pages draw. */
function descriptionOf({ schema }: SettingInForce): string {
  return schema.description.replaceAll("`", "");
}

function problemWith({ schema }: SettingInForce, typed: string): string | undefined {
  if (Check(schema, typedValue(schema, typed))) return undefined;
  return screenText.notAllowed(typed, allowedText(schema));
}
