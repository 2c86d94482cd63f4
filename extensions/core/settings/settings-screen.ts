import { type ExtensionContext, getSettingsListTheme, type Theme } from "@earendil-works/pi-coding-agent";
import {
  type Component,
  type SettingItem,
  SettingsList,
  type SettingsListTheme,
  type TUI,
  wrapTextWithAnsi,
} from "@earendil-works/pi-tui";
import { screenText } from "../texts/settings-screen.ts";
import { changeUserSetting } from "./change-setting.ts";
import { plainPaste } from "./plain-paste.ts";
import type { SettingsPart } from "./setting.ts";
import { type ItemScreen, settingItem, settingPage, typedValue } from "./setting-items.ts";
import { readSettingsFiles, settingsFileProblems } from "./settings-files.ts";
import { nameOf, originText, type SettingInForce, settingsInForce, valueText } from "./settings-in-force.ts";
import { type Page, TextPage } from "./text-page.ts";

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
 * @returns a sentence on the changes; undefined if there is nothing to say
 */
export async function showSettingsScreen(
  parts: readonly SettingsPart<object>[],
  ctx: ExtensionContext,
): Promise<string | undefined> {
  const changes = new Changes(parts, ctx);
  await ctx.ui.custom<undefined>(
    (tui, theme, _keybindings, done) => new SettingsScreen(changes, tui, theme, () => done(undefined)),
  );
  return await changes.said();
}

/** What came of a change. */
interface Outcome {
  isChanged: boolean;
  text: string;
  /** Whether the person has read it on the screen. */
  isShown: boolean;
}

/** The settings as the files have them, and the changes that the person makes. */
class Changes {
  readonly #parts: readonly SettingsPart<object>[];
  readonly #ctx: ExtensionContext;
  readonly #outcomes = new Map<string, Promise<Outcome>>();
  settings: ReadonlyMap<string, SettingInForce>;
  /** What is wrong with the files as a whole. */
  readonly problems: readonly string[];

  constructor(parts: readonly SettingsPart<object>[], ctx: ExtensionContext) {
    this.#parts = parts;
    this.#ctx = ctx;
    this.settings = this.#read();
    this.problems = settingsFileProblems(readSettingsFiles(ctx));
  }

  /** Changes one setting; the last choice is written last. */
  change(id: string, typed: string): Promise<Outcome> {
    const outcome = this.#change(id, typed, this.#outcomes.get(id));
    this.#outcomes.set(id, outcome);
    return outcome;
  }

  /** Tells whether no later change of this setting is under way. */
  isLast(id: string, outcome: Promise<Outcome>): boolean {
    return this.#outcomes.get(id) === outcome;
  }

  /** Tells what has changed, and what the screen could not say any more. */
  async said(): Promise<string | undefined> {
    const outcomes = await Promise.all(this.#outcomes.values());
    const changed = outcomes.filter(({ isChanged }) => isChanged).map(({ text }) => text);
    const failed = outcomes
      .filter(({ isChanged, isShown }) => !isChanged && !isShown)
      .map(({ text }) => text);
    const said = [...failed, ...(changed.length > 0 ? [screenText.changesHoldLater(changed)] : [])];
    return said.length > 0 ? said.join("\n") : undefined;
  }

  async #change(id: string, typed: string, before: Promise<unknown> | undefined): Promise<Outcome> {
    await before;
    const setting = this.settings.get(id);
    try {
      if (setting) {
        const { schema, ...of } = setting;
        await changeUserSetting({ ...of, value: typedValue(schema, typed) });
      }
    } catch (error) {
      return { isChanged: false, text: screenText.notChanged(id, error), isShown: false };
    }
    return { isChanged: true, text: this.#heldText(id, typed), isShown: false };
  }

  /** Tells what holds now: a project may have the last word. */
  #heldText(id: string, typed: string): string {
    try {
      this.settings = this.#read();
    } catch {
      // The session may have ended meanwhile, with its context.
      return screenText.isNow(id, typed);
    }
    const setting = this.settings.get(id);
    if (!setting || valueText(setting) === typed) return screenText.isNow(id, typed);
    return screenText.holdsHere(id, typed, valueText(setting), originText(setting));
  }

  #read(): ReadonlyMap<string, SettingInForce> {
    return new Map(settingsInForce(this.#parts, this.#ctx).map((setting) => [nameOf(setting), setting]));
  }
}

class SettingsScreen implements Component {
  readonly #changes: Changes;
  readonly #tui: TUI;
  readonly #theme: Theme;
  readonly #items: SettingItem[];
  readonly #list: SettingsList;
  readonly #item: ItemScreen;
  /** In front of the list: all of one setting, or what is wrong. */
  #page: TextPage | undefined;
  /** What has failed since the person last went back to the list. */
  #failures: string[] = [];
  /** Undefined where none is, or after a key whose effect was not rendered yet. */
  #selectedId: string | undefined;
  #isClosed = false;

  constructor(changes: Changes, tui: TUI, theme: Theme, close: () => void) {
    this.#changes = changes;
    this.#tui = tui;
    this.#theme = theme;
    const { rows, columns } = tui.terminal;
    const descriptionRows = Math.max(2, Math.floor(rows / DESCRIPTION_SHARE));
    // Rows end with a word.
    this.#item = { room: descriptionRows * (columns - 8), rows, theme };
    const isCommon = ([, { schema }]: [string, SettingInForce]): number => Number(schema.common ?? false);
    this.#items = [...changes.settings]
      .sort((one, other) => isCommon(other) - isCommon(one))
      .map(([id, setting]) => settingItem(id, setting, this.#item));
    const shown = Math.max(ROWS_MIN, Math.min(ROWS_MAX, rows - OTHER_ROWS - descriptionRows));
    const change = (id: string, typed: string): void => void this.#change(id, typed);
    const cancel = (): void => {
      this.#isClosed = true;
      close();
    };
    this.#list = new SettingsList(this.#items, shown, this.#listTheme(), change, cancel, {
      enableSearch: true,
    });
    const { problems } = changes;
    if (problems.length > 0) this.#show({ title: screenText.filesAreWrong, text: problems.join("\n") });
  }

  render(width: number): string[] {
    const title = this.#theme.fg("accent", this.#theme.bold(screenText.title));
    return [
      ...(this.#item.rows < LOW_ROWS ? [] : [...wrapTextWithAnsi(title, width), ""]),
      ...(this.#page ?? this.#list).render(width),
    ];
  }

  handleInput(data: string): void {
    const setting = this.#changes.settings.get(this.#selectedId ?? "");
    if (this.#page) this.#page.handleInput(data);
    else if (data === "?" && setting) this.#show(settingPage(nameOf(setting), setting));
    else {
      this.#selectedId = undefined;
      this.#list.handleInput(plainPaste(data));
    }
    this.#tui.requestRender();
  }

  invalidate(): void {
    this.#list.invalidate();
  }

  async #change(id: string, typed: string): Promise<void> {
    const change = this.#changes.change(id, typed);
    const outcome = await change;
    const setting = this.#changes.settings.get(id);
    const item = this.#items.find((item) => item.id === id);
    if (setting && item && this.#changes.isLast(id, change))
      Object.assign(item, settingItem(id, setting, this.#item));
    if (this.#isClosed) return;
    outcome.isShown = true;
    if (!outcome.isChanged) {
      this.#failures.push(outcome.text);
      this.#show({ title: screenText.failed, text: this.#failures.join("\n") });
    }
    this.#tui.requestRender();
  }

  #show(page: Page): void {
    this.#page = new TextPage(page, this.#theme, this.#item.rows, () => {
      this.#page = undefined;
      this.#failures = [];
    });
  }

  /** pi's list tells only its theme which setting is selected, as it renders: none where a setting has the keys. */
  #listTheme(): SettingsListTheme {
    const theme = getSettingsListTheme();
    return {
      ...theme,
      label: (text, isSelected) => {
        if (isSelected) this.#selectedId = text.trimEnd();
        return theme.label(text, isSelected);
      },
    };
  }
}
