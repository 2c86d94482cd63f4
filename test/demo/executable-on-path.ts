import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, join, sep } from "node:path";

/** Returns `path` without the folders below `root`: npm puts those of a project first for its scripts. */
export function pathOutside(root: string, path: string): string {
  const isOutside = (dir: string) => !`${realPath(dir)}${sep}`.startsWith(`${realPath(root)}${sep}`);
  return path.split(delimiter).filter(isOutside).join(delimiter);
}

/** Returns the file that a shell would run for `name`. */
export function executableOnPath(name: string, path: string): string | undefined {
  const candidates = path.split(delimiter).map((dir) => join(dir, name));
  return candidates.find(isExecutableFile);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // PATH may name folders that do not exist
  }
}

function isExecutableFile(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
