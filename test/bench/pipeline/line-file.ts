import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Scope } from "../../pi/session.ts";

export const lineCount = 1_000_000;
const lineBytes = 80;
/** One of this many lines contains the mark. */
const markEvery = 1_000;
export const mark = "ERROR";

/** Makes a directory that is removed with the scope. */
export function scratchDirectory(scope: Scope): string {
  const directory = mkdtempSync(join(tmpdir(), "pi-monitor-figures-"));
  scope.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Writes the measured lines, each of 80 bytes with its line feed; they stay in the page cache. */
export function writeLineFile(directory: string): string {
  const path = join(directory, "lines");
  const text = Array.from({ length: lineCount }, (_, index) => `${lineOf(index + 1)}\n`).join("");
  writeFileSync(path, text);
  return path;
}

/** Returns a measured line without its line feed. */
export function lineOf(number: number, isMarked = number % markEvery === 0): string {
  const level = isMarked ? mark : "info";
  return `${number} ${level} compiled another file of the project `.padEnd(lineBytes - 1, "=");
}
