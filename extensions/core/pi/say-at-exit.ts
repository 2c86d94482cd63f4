import { writeSync } from "node:fs";

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
