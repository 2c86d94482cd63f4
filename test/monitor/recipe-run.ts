import assert from "node:assert/strict";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { createLineFilter } from "../../extensions/core/text/line-filter.ts";
import { repoRoot } from "../harness/host.ts";
import { temporaryDirectory } from "../harness/temporary-directory.ts";
import { waitUntil } from "../harness/wait.ts";
import { startTask, taskStart } from "./start-task.ts";

const page = readFileSync(join(repoRoot, "extensions/monitor/recipes.md"), "utf8");
export const timeoutMs = 60_000;

interface Recipe {
  command: string;
  match: string | undefined;
}

/** The recipes of the page by their headings. */
export const recipes = new Map<string, Recipe>(
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ""] = section.split("\n");
      const command = /```sh\n(.*?)\n```/s.exec(section)?.[1];
      const match = /^`match: (".*?")`/m.exec(section)?.[1];
      return command === undefined
        ? []
        : [[title, { command, match: match === undefined ? undefined : JSON.parse(match) }] as const];
    }),
);

/** Tries a recipe, against the real thing where there is one. */
export interface Trial {
  /** A program of the system. */
  needs?: string;
  body: (t: TestContext, title: string) => Promise<void>;
}

/** A running recipe, and its directory. */
interface Run {
  directory: string;
  /** Resolves when its events have a line that matches; it calls `again` repeatedly meanwhile. */
  sees(pattern: RegExp, again?: () => void): Promise<void>;
  /** Returns the lines of all its events so far. */
  texts(): string[];
}

interface Setting {
  directory?: string;
  /** Scripts that stand in the PATH before the real programs. */
  programs?: Record<string, string>;
}

export async function run(t: TestContext, title: string, setting: Setting = {}): Promise<Run> {
  const { command, match } = recipes.get(title) ?? assert.fail(title);
  const directory = setting.directory ?? (await temporaryDirectory(t));
  const bin = join(directory, ".bin");
  mkdirSync(bin, { recursive: true });
  // Sleeps of minutes in a session are shorter here.
  for (const [name, script] of Object.entries({ sleep: "exec /bin/sleep 0.1", ...setting.programs })) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const PATH = [bin, join(repoRoot, "node_modules/.bin"), process.env.PATH].join(":");
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
  const { shell } = taskStart(command, directory);
  const filter = createLineFilter({ match });
  const { events } = await startTask(t, command, {
    spec: { filter, shell: { ...shell, env: { ...env, PATH } } },
  });
  let seen = 0;
  return {
    directory,
    texts: () => events.flatMap((event) => event.texts),
    async sees(pattern, again) {
      const texts = () => events.slice(seen).flatMap((event) => event.texts);
      await waitUntil(
        () => {
          again?.();
          return texts().some((text) => pattern.test(text));
        },
        timeoutMs,
        () => `${pattern} of ${title}: ${JSON.stringify(texts())}`,
        100,
      );
      seen = events.length;
    },
  };
}
