import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_DIR_NAME, getAgentDir } from "@earendil-works/pi-coding-agent";

/**
 * Whether one of pi's settings files, in this directory or the user's, has this key somewhere. Most have not, and then nothing is to be read
 * by pi's own reader, which locks the files and takes milliseconds at the start of pi.
 */
export function settingsMention(key: string, cwd: string): boolean {
  return [getAgentDir(), join(cwd, CONFIG_DIR_NAME)].some((directory) => {
    try {
      return readFileSync(join(directory, "settings.json"), "utf8").includes(`"${key}"`);
    } catch {
      return false;
    }
  });
}

/**
 * Whether pi's command line names this flag of an extension. Its value is not known before a session
 * starts.
 */
export function commandLineNames(flag: string): boolean {
  return process.argv.some((argument) => argument === `--${flag}` || argument.startsWith(`--${flag}=`));
}
