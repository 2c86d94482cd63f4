import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileText } from "../texts/files.ts";

/** The directory of this package: the same for the sources and for the bundle that is made of them. */
export const packageDirectory: string = directoryOfManifest(dirname(fileURLToPath(import.meta.url)));

function directoryOfManifest(directory: string): string {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error(fileText.noPackage);
  return directoryOfManifest(parent);
}
