import { homedir } from "node:os";
import { sep } from "node:path";
import { pathLabel } from "./label.ts";

/** Formats a duration as `2m14s`, `1h03m`, `450ms`: as short as it stays exact enough. */
export function formatDuration(ms: number): string {
  if (Math.round(ms) < 1_000) return `${Math.round(ms)}ms`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m${pad(seconds % 60)}s`;
  return `${Math.floor(minutes / 60)}h${pad(minutes % 60)}m`;
}

/** Formats a duration, with tenths of a second below a minute: `3.2s`. */
export function formatSeconds(ms: number): string {
  return ms < 59_950 ? `${(ms / 1_000).toFixed(1)}s` : formatDuration(ms);
}

/** Local time of day, `08:10:07`. */
export function formatTime(atMs: number): string {
  const at = new Date(atMs);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

/** `07-04`, the month first, in local time. */
export function formatDay(atMs: number): string {
  const at = new Date(atMs);
  return `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** `line 4`, `lines 4-9`. */
export function formatLines(first: number, last: number): string {
  return first === last ? `line ${first}` : `lines ${first}-${last}`;
}

/** `1 line`, `2 lines`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `1 line is`, `2 lines are`. */
export function pluralIs(count: number, noun: string): string {
  return `${plural(count, noun)} ${count === 1 ? "is" : "are"}`;
}

/** `1st`, `2nd`, `11th`. */
export function ordinal(count: number): string {
  const isTeen = Math.floor(count / 10) % 10 === 1;
  const endings: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
  return `${count}${(!isTeen && endings[count % 10]) || "th"}`;
}

const KIB = 1024;

/** `812 B`, `4.0 KiB`, `1.5 MiB`, `2.1 GiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  if (bytes < KIB ** 2) return `${(bytes / KIB).toFixed(1)} KiB`;
  return bytes < KIB ** 3 ? `${(bytes / KIB ** 2).toFixed(1)} MiB` : `${(bytes / KIB ** 3).toFixed(1)} GiB`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Writes the path as a person would: `~` for the home directory, and quotation marks if it needs them. */
export function displayPath(path: string): string {
  const home = homedir();
  return pathLabel(path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path);
}
