const SLOT = Symbol.for("pi-monitor.settings");

/** Survives a reload: every runtime loads its own copy of this module. */
const slots = globalThis as { [SLOT]?: Map<string, string> };

/** Keeps the text of a settings file that pi could read, for the time after somebody has broken the file. */
export function keepSoundText(path: string, text: string): void {
  slots[SLOT] ??= new Map();
  slots[SLOT].set(path, text);
}

/** Returns what the file said when this process last read it as JSON; undefined if it never did. */
export function lastSoundText(path: string): string | undefined {
  return slots[SLOT]?.get(path);
}
