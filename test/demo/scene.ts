import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { createHome, type Home } from "../harness/home.ts";
import { startModelServer } from "../harness/model-server.ts";
import { demoModel } from "./model/demo-model.ts";
import { openingPrompt } from "./model/words.ts";

/** The things the demo needs around pi: a model that plays along, a scratch home, and something to build. */
export interface Scene {
  home: Home;
  close(): Promise<void>;
}

/** `settings` and `env` join those of the scratch home. */
export async function openScene(
  options: { settings?: Record<string, unknown>; env?: Record<string, string> } = {},
): Promise<Scene> {
  const model = await startModelServer();
  model.script(demoModel);
  const home = createHome({ ...options, model });
  copyFileSync(join(import.meta.dirname, "build.sh"), join(home.cwd, "build.sh"));
  return {
    home,
    async close() {
      await model.close();
      home.close();
    },
  };
}

/**
 * Adds the demo's arguments to the user's. No session is kept: it would go with the scratch home, but pi
 * would tell how to resume it. The prompt comes first, since an option before it could take it as its value.
 */
export function demoArguments(piArgs: string[]): string[] {
  return ["--no-session", openingPrompt, ...piArgs];
}
