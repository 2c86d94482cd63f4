import { type ExtensionContext, getSettingsListTheme, type Theme } from "@earendil-works/pi-coding-agent";
import { type SettingItem, SettingsList, truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { Check } from "typebox/value";
import { allowedText } from "../schema/allowed-text.ts";
import { screenText } from "../texts/settings-screen.ts";
import { changeUserSetting } from "./change-setting.ts";
import type { SettingsPart } from "./setting.ts";
import { aboutText, nameOf, type SettingInForce, settingsInForce, valueText } from "./settings-in-force.ts";
import { ValuePrompt } from "./value-prompt.ts";

const ROWS_MAX = 12;
const ROWS_MIN = 3;
/** The rows around the settings: title, search, place, keys, and pi's footer. */
const OTHER_ROWS = 11;
/** On a lower screen the title goes. */
const LOW_ROWS = 20;
/** The description gets this part of the screen's rows, as they are when the settings are opened. */
const DESCRIPTION_SHARE = 6;

/**
 * Shows the settings, and lets the user change the common ones.
 * @returns a sentence on the changes; undefined if there were none
 */
export async function showSettingsScreen(
  parts: readonly SettingsPart<object>[],
  ctx: ExtensionContext,
): Promise<string | undefined> {
  const settings = new Map(settingsInForce(parts, ctx).map((setting) => [nameOf(setting), setting]));
  const changes = new Map<string, Promise<string | undefined>>();
  await ctx.ui.custom<undefined>((tui, theme, _keybindings, done) => {
    const change = (id: string, typed: string): void => {
      const setting = settings.get(id);
      if (setting) changes.set(id, changed(setting, typed, changes.get(id)));
      tui.requestRender();
    };
    const isCommon = ({ schema }: SettingInForce): number => Number(schema.common ?? false);
    const items = [...settings.values()]
      .sort((one, other) => isCommon(other) - isCommon(one))
      .map((setting) => fitting(settingItem(setting, theme), tui.terminal));
    const { rows } = tui.terminal;
    const room = rows - OTHER_ROWS - descriptionRows(rows);
    const shown = Math.max(ROWS_MIN, Math.min(ROWS_MAX, room));
    const list = new SettingsList(items, shown, getSettingsListTheme(), change, () => done(undefined), {
      enableSearch: true,
    });
    const title = theme.fg("accent", theme.bold(screenText.title));
    return {
      render: (width) => [
        ...(rows < LOW_ROWS ? [] : [...wrapTextWithAnsi(title, width), ""]),
        ...list.render(width),
      ],
      handleInput: (data) => {
        list.handleInput(data);
        tui.requestRender();
      },
      invalidate: () => list.invalidate(),
    };
  });
  const said = (await Promise.all(changes.values())).filter((text) => text !== undefined);
  return said.length === 0 ? undefined : screenText.changesHoldLater(said);
}

function descriptionRows(rows: number): number {
  return Math.max(2, Math.floor(rows / DESCRIPTION_SHARE));
}

/** Cuts a description, since pi shows all of it and then has no room for the settings. */
function fitting(item: SettingItem, { rows, columns }: { rows: number; columns: number }): SettingItem {
  // Rows end with a word.
  const room = descriptionRows(rows) * (columns - 8);
  return { ...item, description: truncateToWidth(item.description ?? "", room, "…") };
}

function settingItem(setting: SettingInForce, theme: Theme): SettingItem {
  const { schema } = setting;
  const item = { id: nameOf(setting), label: nameOf(setting), currentValue: valueText(setting) };
  if (!schema.common) return { ...item, description: screenText.changedInFile(aboutText(setting)) };
  const { enum: values, type } = schema;
  const description = aboutText(setting);
  if (values) return { ...item, description, values: [...values] };
  if (type === "boolean") return { ...item, description, values: ["true", "false"] };
  return {
    ...item,
    description,
    submenu: (value, done) =>
      new ValuePrompt(
        {
          title: `${item.label}, now ${value}:`,
          allowed: screenText.allowed(allowedText(schema)),
          theme,
        },
        (typed) => problemWith(setting, typed),
        done,
      ),
  };
}

function problemWith({ schema }: SettingInForce, typed: string): string | undefined {
  if (Check(schema, typedValue(schema, typed))) return undefined;
  return screenText.notAllowed(typed, allowedText(schema));
}

function typedValue({ type }: SettingInForce["schema"], typed: string): unknown {
  if (type === "integer") return /^\d+$/.test(typed) ? Number(typed) : typed;
  return type === "boolean" ? typed === "true" : typed;
}

/** @param before the change before it of the same setting, so that the last choice is written last */
async function changed(
  setting: SettingInForce,
  typed: string,
  before: Promise<unknown> | undefined,
): Promise<string | undefined> {
  await before;
  try {
    const { schema, ...of } = setting;
    await changeUserSetting({ ...of, value: typedValue(schema, typed) });
    return `${nameOf(setting)} is ${typed}.`;
  } catch (error) {
    return screenText.notChanged(nameOf(setting), error);
  }
}
