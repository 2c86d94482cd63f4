import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Returns the reason to skip a test that needs this program; false if it is there. */
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
