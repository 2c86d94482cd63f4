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

/** Shorter code, in lines and with the names of the sources, so that an error tells where it happened. */
const minify = { compress: true, mangle: false, codegen: { removeWhitespace: false } } as const;

/** A file of the bundle: its path in `dist/`, and its text. */
export interface BundledFile {
  path: string;
  text: string;
}

/**
 * Bundles the sources: one file with what the start of pi needs, and one for each later use, so that pi loads
 * a few files instead of hundreds; what other extensions import; and the types of that.
 */
export async function bundled(): Promise<BundledFile[]> {
  const start = new Start();
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
      codeSplitting: { groups: [{ name: "start", test: (module) => start.needs(module) }] },
    },
    [start.plugin],
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

/** Finds what the start of pi needs, which becomes one file: each file costs a look-up and a read. */
class Start {
  readonly #importsOf = new Map<string, readonly string[]>();
  #modules: Set<string> | undefined;

  readonly plugin: Plugin = {
    name: "start",
    moduleParsed: ({ id, importedIds }) => void this.#importsOf.set(id, importedIds),
  };

  needs(module: string): boolean {
    this.#modules ??= this.#closure();
    return this.#modules.has(module);
  }

  #closure(): Set<string> {
    const found = new Set([join(root, "extensions/index.ts")]);
    for (const module of found) for (const imported of this.#importsOf.get(module) ?? []) found.add(imported);
    return found;
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
    // Which file each part comes from is told by the names in it.
    experimental: { attachDebugInfo: "none" },
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
