import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_DIR_NAME, type ExtensionContext, getAgentDir } from "@earendil-works/pi-coding-agent";
import { holdsSettingsOf, type SettingsPart } from "./setting.ts";

/**
 * What pi's settings files say of the features in one session. Most files say nothing, and then nothing is
 * read by pi's own reader, which locks the files and takes milliseconds at the start of pi.
 */
export class SessionSettings {
  readonly #ctx: ExtensionContext;
  readonly #texts: readonly string[];

  constructor(ctx: ExtensionContext) {
    this.#ctx = ctx;
    this.#texts = [getAgentDir(), join(ctx.cwd, CONFIG_DIR_NAME)].map(settingsText);
  }

  /** What holds in this session. What is wrong in the files is shown. */
  async of<Settings extends object>(part: SettingsPart<Settings>): Promise<Readonly<Settings>> {
    if (!this.#texts.some((text) => text.includes(`"${part.key}"`))) return part.defaults;
    const { loadSettings } = await import("./load-settings.ts");
    return loadSettings(part, this.#ctx);
  }

  /** Shows which keys are probably one of these parts, misspelt. */
  async tellOfStrayKeys(parts: readonly SettingsPart<object>[]): Promise<void> {
    const names = parts.map(({ key }) => key);
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

/** pi says what is wrong with a file that is no JSON. */
function parsed(text: string): object {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    return {};
  }
}
