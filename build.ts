import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, resolve } from "node:path";
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

const START = "extensions/index.ts";
const FIRST_TASK = "extensions/monitor/runtime.ts";
const SHELL = "extensions/monitor/everywhere/shell-command.ts";
/** What draws rows: in a terminal, the start of pi loads it at once. */
const ROWS = [
  "extensions/core/tools/tool-row.ts",
  "extensions/monitor/ui/event-message-row.ts",
  "extensions/monitor/ui/started-row.ts",
  "extensions/monitor/ui/told-row.ts",
  "extensions/loop/ui/loop-message-row.ts",
];

/**
 * Shorter code, in lines and with the names of the sources' functions and classes, so that an error tells where
 * it happened. Names within functions and of private members are short: that is a tenth of the package.
 */
const minify = {
  compress: true,
  mangle: { toplevel: false, keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: false },
} as const;

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
      "pi-monitor": START,
      "shell-command": SHELL,
    },
    {
      format: "cjs",
      exports: "named",
      dynamicImportInCjs: false,
      entryFileNames: "[name].cjs",
      chunkFileNames: "[name].cjs",
      codeSplitting: {
        groups: [{ name: (module) => imports.together(module) }],
        includeDependenciesRecursively: false,
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

/** Knows what the modules import, and what of it is always loaded together. */
class Imports {
  readonly #imports = new Map<string, readonly string[]>();
  readonly #laterImports = new Map<string, readonly string[]>();
  #names: Map<string, string> | undefined;

  readonly plugin: Plugin = {
    name: "imports",
    moduleParsed: ({ id, importedIds, dynamicallyImportedIds }) => {
      this.#imports.set(id, importedIds);
      this.#laterImports.set(id, dynamicallyImportedIds);
    },
  };

  /**
   * Names the file of a module that is loaded with many others, because each file costs a look-up and a read:
   * at the start of pi, for its rows, or with its first task. What may be loaded before a task stays apart from
   * that, and what the shell's program needs from what needs pi.
   */
  together(module: string): string | null {
    this.#names ??= this.#named();
    return this.#names.get(module) ?? null;
  }

  #named(): Map<string, string> {
    const start = this.#closure([START]);
    const rows = this.#closure(ROWS);
    const firstTask = this.#closure([FIRST_TASK]);
    const shell = this.#closure([SHELL]);
    const laterOfStart = [...start].flatMap((module) => this.#laterImports.get(module) ?? []);
    const early = this.#closure(laterOfStart.filter((module) => module !== join(root, FIRST_TASK)));
    const nameOf = (module: string): string | undefined => {
      if (start.has(module)) return "start";
      if (rows.has(module)) return shell.has(module) ? "texts" : "rows";
      if (!firstTask.has(module)) return undefined;
      if (shell.has(module)) return "records";
      return early.has(module) ? undefined : "first-task";
    };
    const names = new Map<string, string>();
    for (const module of this.#imports.keys()) {
      const name = nameOf(module);
      if (name) names.set(module, name);
    }
    return names;
  }

  /** Returns these modules with all that is loaded by loading them. @throws Error that names what is not bundled */
  #closure(modules: readonly string[]): Set<string> {
    const found = new Set(modules.map((module) => resolve(root, module)));
    for (const module of found) if (!this.#imports.has(module)) throw new Error(`${module} is not bundled.`);
    for (const module of found) for (const imported of this.#imports.get(module) ?? []) found.add(imported);
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
    // Needed where dependencies do not go into the file of whatever needs them.
    preserveEntrySignatures: "allow-extension",
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
