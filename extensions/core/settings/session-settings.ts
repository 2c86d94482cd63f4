import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_DIR_NAME, type ExtensionContext, getAgentDir } from "@earendil-works/pi-coding-agent";
import { holdsSettingsOf, keysOf, type SettingsPart } from "./setting.ts";

/**
 * The settings of the features for one session, from pi's settings files. Most files have none; then pi's own
 * reader, which locks the files and takes milliseconds at the start of pi, is not used.
 */
export class SessionSettings {
  readonly #ctx: ExtensionContext;
  readonly #texts: readonly string[];

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
    this.#texts = [getAgentDir(), join(ctx.cwd, CONFIG_DIR_NAME)].map(settingsText);
  }

  /** Returns the settings of this session, and shows problems in the files. */
  async of<Settings extends object>(part: SettingsPart<Settings>): Promise<Readonly<Settings>> {
    const keys = keysOf(part).map((key) => `"${key}"`);
    if (!this.#texts.some((text) => keys.some((key) => text.includes(key)))) return part.defaults;
    const { loadSettings } = await import("./load-settings.ts");
    return loadSettings(part, this.#ctx);
  }

  /** Shows those keys that are probably misspelt names of these parts. */
  async tellOfStrayKeys(parts: readonly SettingsPart<object>[]): Promise<void> {
    const names = parts.flatMap(keysOf);
    const isSuspect = (text: string): boolean =>
      Object.entries(parsed(text)).some(
        ([key, value]) => !names.includes(key) && holdsSettingsOf(parts, value),
      );
    if (!this.#texts.some(isSuspect)) return;
    const { tellOfStrayKeys } = await import("./load-settings.ts");
    tellOfStrayKeys(parts, this.#ctx);
  }
}

function settingsText(directory: string): string {
  try {
    return readFileSync(join(directory, "settings.json"), "utf8");
  } catch {
    return "";
  }
}

/** Ignores a file that is no JSON, since pi itself reports it. */
function parsed(text: string): object {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    return {};
  }
}
