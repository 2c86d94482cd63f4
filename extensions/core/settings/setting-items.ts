import type { Theme } from "@earendil-works/pi-coding-agent";
import { type SettingItem, truncateToWidth, visibleWidth } from "@earendil-works/pi-tui";
import { Check } from "typebox/value";
import { allowedText } from "../schema/allowed-text.ts";
import { screenText } from "../texts/settings-screen.ts";
import { originText, type SettingInForce, UNSET, valueText } from "./settings-in-force.ts";
import { TextPage } from "./text-page.ts";
import { ValuePrompt } from "./value-prompt.ts";

/** Typed at the prompt, it takes the setting out of the file. */
const MEANS_UNSET = /^(?:|default|unset)$/i;

/** Makes the row of a setting in pi's list of settings. @param room the columns of its description */
export function settingItem(id: string, setting: SettingInForce, room: number, theme: Theme): SettingItem {
  const { schema } = setting;
  const item = { id, label: id, currentValue: valueText(setting), description: aboutText(setting, room) };
  if (!schema.common) return { ...item, submenu: (_value, done) => page(id, setting, theme, done) };
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

/** Shows all that is known of a setting that is changed in the file only. */
function page(id: string, setting: SettingInForce, theme: Theme, done: () => void): TextPage {
  const title = screenText.now(id, valueText(setting));
  return new TextPage({ title, text: screenText.changedInFile(wholeText(setting)), theme }, () => done());
}

/**
 * Tells the meaning of a setting, its allowed values and its origin. pi shows all of a description and then may
 * have no room for the settings: where it is too long, what is allowed comes first, and the meaning is cut.
 */
function aboutText(setting: SettingInForce, room: number): string {
  const whole = setting.schema.common ? wholeText(setting) : screenText.changedInFile(wholeText(setting));
  if (visibleWidth(whole) <= room) return whole;
  return truncateToWidth(`${factsText(setting)} ${descriptionOf(setting)}.`, room, "…");
}

function wholeText(setting: SettingInForce): string {
  return `${descriptionOf(setting)}. ${factsText(setting)}`;
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
