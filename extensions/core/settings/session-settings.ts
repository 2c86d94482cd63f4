import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  type SessionStartEvent,
} from "@earendil-works/pi-coding-agent";
import { keepSoundText, lastSoundText } from "./last-sound-text.ts";
import { holdsSettingsOf, keysOf, type SettingsPart } from "./setting.ts";

/** One of pi's settings files, as far as it holds. */
interface FileText {
  /** What the file says, or said before it was broken. */
  text: string;
  content: object;
  isSound: boolean;
}

/**
 * The settings of the features for one session, from pi's settings files. Most files have none; then pi's own
 * reader, which locks the files and takes milliseconds at the start of pi, is not used.
 */
export class SessionSettings {
  readonly #ctx: ExtensionContext;
  readonly #isStartOfPi: boolean;
  readonly #files: readonly FileText[];

  constructor(ctx: ExtensionContext, reason: SessionStartEvent["reason"]) {
    this.#ctx = ctx;
    this.#isStartOfPi = reason === "startup";
    this.#files = [getAgentDir(), join(ctx.cwd, CONFIG_DIR_NAME)].map(readText);
  }

  /** Returns the settings of this session, and shows problems in the files. */
  async of<Settings extends object>(part: SettingsPart<Settings>): Promise<Readonly<Settings>> {
    const keys = keysOf(part).map((key) => `"${key}"`);
    if (!this.#files.some(({ text }) => keys.some((key) => text.includes(key)))) return part.defaults;
    const { loadSettings } = await import("./load-settings.ts");
    return loadSettings(part, this.#ctx);
  }

  /** Shows which files are no JSON, except at the start of pi, where pi itself does. */
  async tellOfBrokenFiles(): Promise<void> {
    if (this.#isStartOfPi || this.#files.every(({ isSound }) => isSound)) return;
    const { tellOfBrokenFiles } = await import("./load-settings.ts");
    tellOfBrokenFiles(this.#ctx);
  }

  /** Shows those keys that are probably misspelt names of these parts. */
  async tellOfStrayKeys(parts: readonly SettingsPart<object>[]): Promise<void> {
    const names = parts.flatMap(keysOf);
    const isSuspect = ({ content }: FileText): boolean =>
      Object.entries(content).some(([key, value]) => !names.includes(key) && holdsSettingsOf(parts, value));
    if (!this.#files.some(isSuspect)) return;
    const { tellOfStrayKeys } = await import("./load-settings.ts");
    tellOfStrayKeys(parts, this.#ctx);
  }
}

function readText(directory: string): FileText {
  const path = join(directory, "settings.json");
  try {
    const text = textOf(path);
    const content: unknown = text === "" ? {} : JSON.parse(text);
    if (typeof content === "object" && content !== null) {
      keepSoundText(path, text);
      return { text, content, isSound: true };
    }
  } catch {
    // `settingsFileProblems` says why.
  }
  return { text: lastSoundText(path) ?? "", content: {}, isSound: false };
}

/** Returns the text as pi's reader takes it. @throws the system's error for a file that is there */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8").replace(/^\uFEFF/, "") : "";
}
