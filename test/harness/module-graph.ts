import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Imports that are loaded with the file: neither `import type` nor `import()`. */
const STATIC_IMPORT = /^(?:import|export)\s(?!type\s)(?:[^;"]*?\sfrom\s)?\s*"([^"]+)";/gm;

export interface Loaded {
  files: string[];
  packages: string[];
}

/** Returns everything that is loaded with this file: our files, and packages by name. */
export function loadedWith(entry: string): Loaded {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    if (!existsSync(path)) throw new Error(`${path} is imported and does not exist`);
    files.add(path);
    for (const [, specifier = ""] of readFileSync(path, "utf8").matchAll(STATIC_IMPORT)) {
      if (specifier.startsWith(".")) visit(join(dirname(path), specifier));
      else packages.add(specifier);
    }
  };
  visit(entry);
  return { files: [...files], packages: [...packages] };
}
