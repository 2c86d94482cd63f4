import { writeSync } from "node:fs";
import { plural } from "../../core/text/format.ts";

/** `2 monitors and 1 job ended`; undefined if nothing ran. */
export function quitLine(running: readonly { kind: string }[]): string | undefined {
  return running.length === 0 ? undefined : `${kindsText(running)} ended`;
}

/** `2 monitors and 1 job`. */
export function kindsText(tasks: readonly { kind: string }[]): string {
  const byKind = Map.groupBy(tasks, ({ kind }) => kind);
  return [...byKind].map(([kind, { length }]) => plural(length, kind)).join(" and ");
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
