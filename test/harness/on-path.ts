import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Why a test is to be skipped that needs this program; false if it is there. */
export function skippedWithout(program: string): string | false {
  const isThere = (process.env.PATH ?? "").split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return isThere ? false : `${program} is not installed`;
}
