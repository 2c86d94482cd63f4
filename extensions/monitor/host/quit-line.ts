import { writeSync } from "node:fs";
import { plural } from "../../core/text/format.ts";

/** `2 monitors and 1 job ended`; undefined if nothing ran. */
export function quitLine(running: readonly { kind: string }[]): string | undefined {
  if (running.length === 0) return undefined;
  const byKind = Map.groupBy(running, ({ kind }) => kind);
  return `${[...byKind].map(([kind, tasks]) => plural(tasks.length, kind)).join(" and ")} ended`;
}

/** Leaves a line in the terminal below pi's last words: earlier, pi may still draw. */
export function sayAtExit(text: string): void {
  process.once("exit", () => {
    try {
      writeSync(process.stdout.fd, `${text}\n`);
    } catch {
      // The terminal is gone.
    }
  });
}
