import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { type InputOption, type OutputOptions, type Plugin, rolldown } from "rolldown";

const root = import.meta.dirname;

const banner =
  "// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long\n" +
  "// because it is many files in one.";

/** What other extensions import, by its name among the package's exports. */
const published = {
  monitor: "extensions/monitor/bus.ts",
  client: "extensions/monitor/client/client.ts",
  loop: "extensions/loop/bus.ts",
  tasks: "extensions/tasks/bus.ts",
};

/**
 * What is needed together becomes one file, named here with its source: each file costs a look-up and a read.
 * What two of them need is in the first.
 */
const together = {
  shell: "extensions/monitor/everywhere/shell-command.ts",
  start: "extensions/index.ts",
  "first-use": "extensions/monitor/runtime.ts",
};

/** Shorter code, in lines and with the names of the sources, so that an error tells where it happened. */
const minify = { compress: true, mangle: false, codegen: { removeWhitespace: false } } as const;

/** A file of the bundle: its path in `dist/`, and its text. */
export interface BundledFile {
  path: string;
  text: string;
}

/**
 * Bundles the sources: one file with what the start of pi needs, one for the first task, and one for each later
 * use, so that pi loads a few files instead of hundreds; what other extensions import; and the types of that.
 */
export async function bundled(): Promise<BundledFile[]> {
  const imports = new Imports();
  const forPi = await chunks(
    {
      "pi-monitor": "extensions/index.ts",
      "shell-command": "extensions/monitor/everywhere/shell-command.ts",
    },
    {
      format: "cjs",
      exports: "named",
      dynamicImportInCjs: false,
      entryFileNames: "[name].cjs",
      chunkFileNames: "[name].cjs",
      codeSplitting: {
        groups: Object.entries(together).map(([name, source], index, { length }) => ({
          name,
          test: (module) => imports.needs(source, module),
          priority: length - index,
        })),
      },
    },
    [imports.plugin],
  );
  const forExtensions = await chunks(published, {
    format: "esm",
    entryFileNames: "api/[name].js",
    chunkFileNames: "api/[name].js",
  });
  return [...forPi, ...forExtensions, ...publishedTypes()];
}

/**
 * Hides the package's type from rolldown, which would take the whole of what `require` returns for a default
 * export, as Node does where an ES module imports. Of an ES module it is one export among others.
 */
const withoutPackageType: Plugin = {
  name: "without-package-type",
  resolveId: (id, importer) => (importer && id.startsWith(".") ? { id: join(dirname(importer), id) } : null),
};

/** Knows what a module imports, directly or not, when it is loaded. */
class Imports {
  readonly #importsOf = new Map<string, readonly string[]>();
  readonly #closures = new Map<string, ReadonlySet<string>>();

  readonly plugin: Plugin = {
    name: "imports",
    moduleParsed: ({ id, importedIds }) => void this.#importsOf.set(id, importedIds),
  };

  /** Tells whether loading the one loads the other. */
  needs(source: string, module: string): boolean {
    const known = this.#closures.get(source);
    if (known) return known.has(module);
    const found = new Set([join(root, source)]);
    for (const module of found) for (const imported of this.#importsOf.get(module) ?? []) found.add(imported);
    this.#closures.set(source, found);
    return found.has(module);
  }
}

async function chunks(
  input: InputOption,
  options: OutputOptions,
  plugins: Plugin[] = [],
): Promise<BundledFile[]> {
  // What pi supplies and what is installed beside the package stays outside.
  const external = (id: string): boolean => !id.startsWith(".") && !id.startsWith("/");
  const build = await rolldown({
    cwd: root,
    input,
    platform: "node",
    external,
    plugins: [withoutPackageType, ...plugins],
  });
  const { output } = await build.generate({ ...options, comments: false, banner, minify });
  return output.flatMap((file) => (file.type === "chunk" ? [{ path: file.fileName, text: file.code }] : []));
}

/** Returns the declarations that the published ones need, and no other. */
function publishedTypes(): BundledFile[] {
  const directory = mkdtempSync(join(tmpdir(), "pi-monitor-types-"));
  try {
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "--project", "tsconfig.types.json", "--outDir", directory], {
      cwd: root,
      stdio: "inherit",
    });
    const found = new Map<string, string>();
    const add = (path: string): void => {
      if (found.has(path)) return;
      const text = readFileSync(join(directory, path), "utf8");
      found.set(path, text);
      for (const [, imported = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.ts"/g))
        add(`${posix.join(dirname(path), imported)}.d.ts`);
    };
    for (const source of Object.values(published)) add(source.replace(/^extensions\/(.*)\.ts$/, "$1.d.ts"));
    return [...found].map(([path, text]) => ({ path: `types/${path}`, text }));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

if (import.meta.main) {
  const files = await bundled();
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}
