import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { repoRoot } from "./host.ts";
import { removeDirectory, scratchRoot } from "./scratch-root.ts";

export interface HomeOptions {
  /** The server that plays the model. */
  model: { baseUrl: string };
  /** Joined with the settings of the scratch home; these win. */
  settings?: Record<string, unknown>;
  /** Further environment variables. */
  env?: Record<string, string>;
  /** Size of the model's context window in tokens. Default: 200 000. */
  contextWindow?: number;
}

/** A scratch HOME in which pi starts without a question, and a working directory beside it. */
export interface Home {
  home: string;
  agentDir: string;
  cwd: string;
  env: Record<string, string>;
  settingsPath: string;
  close(): void;
}

export function createHome(options: HomeOptions): Home {
  // pi reports its working directory as a real path.
  const home = realpathSync(mkdtempSync(join(scratchRoot, "pi-monitor-bench-")));
  const agentDir = join(home, ".pi", "agent");
  const cwd = join(home, "work");
  const temporaryDir = join(home, "tmp");
  for (const dir of [agentDir, cwd, temporaryDir]) mkdirSync(dir, { recursive: true });

  const settingsPath = join(agentDir, "settings.json");
  writeFileSync(join(agentDir, "models.json"), JSON.stringify(modelsFile(options), null, 2));
  writeSettings(settingsPath, options.settings);
  addSearchToolStubs(join(agentDir, "bin"));
  shareCompiledExtensions(temporaryDir);
  return {
    home,
    agentDir,
    cwd,
    env: { ...environment(home, temporaryDir), ...options.env },
    settingsPath,
    close: () => removeDirectory(home),
  };
}

/** @param settings joined with the settings of a scratch home; these win */
export function writeSettings(settingsPath: string, settings?: Record<string, unknown>): void {
  writeFileSync(settingsPath, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

export const modelName = "scripted";

const quietSettings = {
  defaultProvider: "bench",
  defaultModel: modelName,
  quietStartup: true,
  enableInstallTelemetry: false,
  // Fixed, because the default asks the terminal for its colours.
  theme: "dark",
};

function modelsFile(options: HomeOptions): unknown {
  const { model, contextWindow = 200_000 } = options;
  const scripted = { id: modelName, reasoning: false, contextWindow, maxTokens: 16_384 };
  const bench = { baseUrl: model.baseUrl, api: "openai-completions", apiKey: "unused", models: [scripted] };
  return { providers: { bench } };
}

/** Stubs pi's search tools: on machines that lack them, pi prints two warnings at start. No test searches. */
function addSearchToolStubs(binDir: string): void {
  mkdirSync(binDir);
  for (const tool of ["fd", "rg"]) writeFileSync(join(binDir, tool), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
}

/** The compiled extensions of all homes; each links to it from its TMPDIR, under the same name. */
export const compiledExtensions: string = join(repoRoot, "node_modules/.cache/pi-monitor/jiti");

/** pi compiles extensions to a cache in TMPDIR; a scratch one would cost 0.7 s of processor per start. */
function shareCompiledExtensions(temporaryDir: string): void {
  mkdirSync(compiledExtensions, { recursive: true });
  symlinkSync(compiledExtensions, join(temporaryDir, basename(compiledExtensions)));
}

/** Starts from nothing, so that no PI_*, npm_*, CI variable or API key of the caller gets in. */
function environment(home: string, temporaryDir: string): Record<string, string> {
  return {
    HOME: home,
    TMPDIR: temporaryDir,
    // pi compiles 3 MB of scripts at start; in the scratch TMPDIR, every start would do it again.
    NODE_COMPILE_CACHE: join(repoRoot, "node_modules/.cache/pi-monitor/compile-cache"),
    PATH: [join(repoRoot, "node_modules/.bin"), process.env.PATH].join(delimiter),
    SHELL: "/bin/bash",
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    COLORTERM: "truecolor",
    PI_OFFLINE: "1",
  };
}
