import {
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { getAgentDir } from "@earendil-works/pi-coding-agent";
import { settingsText } from "../texts/settings.ts";
import { inFull } from "./setting.ts";

const ATTEMPTS = 25;
const ATTEMPT_MS = 20;

/** One setting and its new value; undefined takes it out of the file. */
export interface SettingChange {
  part: string;
  /** The setting that a plain text under the part's key means. */
  textIs?: string;
  name: string;
  value: unknown;
}

/** Writes one setting into the user's settings file. @throws Error as `changeSettingsFile` does */
export async function changeUserSetting(change: SettingChange): Promise<void> {
  await changeSettingsFile(join(getAgentDir(), "settings.json"), change);
}

/**
 * Writes one setting into a settings file and keeps its other contents.
 * @throws Error if the file cannot be read, understood or written; then nothing has been changed
 */
export async function changeSettingsFile(
  linkOrPath: string,
  { part, textIs, name, value }: SettingChange,
): Promise<void> {
  const path = realPath(linkOrPath);
  mkdirSync(dirname(path), { recursive: true });
  await underLock(path, () => {
    const content = readObject(path);
    const settings = inFull(textIs === undefined ? {} : { textIs }, content[part]);
    const changed = { ...(isObject(settings) ? settings : {}), [name]: value };
    const isEmpty = Object.values(changed).every((one) => one === undefined);
    // JSON leaves out what is undefined.
    const text = JSON.stringify({ ...content, [part]: isEmpty ? undefined : changed }, null, 2);
    replaceFile(path, `${text}\n`);
  });
}

/** Follows a link, because people keep the file elsewhere. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Takes pi's own lock on its settings: a directory beside the file, which only one process can make. */
async function underLock(path: string, work: () => void): Promise<void> {
  const lock = `${path}.lock`;
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (attempt === ATTEMPTS) throw new Error(settingsText.inUse(path, lock));
      await delay(ATTEMPT_MS);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}

function readObject(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  if (!isObject(content)) throw new Error(settingsText.noObject(path));
  return content;
}

/** Replaces the file at once: a reader sees the old file or the new one, never a part. */
function replaceFile(path: string, text: string): void {
  const newPath = `${path}.${process.pid}.new`;
  try {
    writeFileSync(newPath, text, { flag: "wx", mode: modeOf(path) });
    renameSync(newPath, path);
  } catch (error) {
    rmSync(newPath, { force: true });
    throw error;
  }
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return 0o600;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
