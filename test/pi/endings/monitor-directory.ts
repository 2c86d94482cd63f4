import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import type { SessionOptions } from "../session.ts";

/** Settings that let every line of a flood through. */
export const noLimit: SessionOptions = { settings: { monitor: { linesPerSecond: 0 } } };

/** The directory of the logs and records of a home's monitors. */
export function monitorDirectory(home: Home): string {
  return join(home.agentDir, "monitor");
}
