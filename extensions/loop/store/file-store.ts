import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { writeNewFile } from "../../core/files/write-new-file.ts";
import type { Loop } from "../loop.ts";
import { claimVersion } from "./claim.ts";
import { NO_LOOPS, parseStore, type StoredLoops } from "./parse-store.ts";
import type { Change, Scope, Store } from "./store.ts";

/**
 * Loops in a file that several processes may share. Every change is a new version of the file, written
 * whole beside it and moved into place, by whoever has claimed that version. What it does with the file
 * takes less than a millisecond and never waits, so it is done in one go: nothing of this process comes
 * between finding a loop due and recording its run.
 */
export class FileStore implements Store {
  readonly scope: Exclude<Scope, "memory">;
  readonly path: string;
  readonly #directory: string;
  readonly #onDamage: (setAsidePath: string, problems: string[]) => void;
  #read: { stamp: string; stored: StoredLoops } | undefined;

  /**
   * @param directory whose loops they are, for the reader of the file
   * @param onDamage told where a file was put that could not be read whole, and what is wrong with it
   */
  constructor(
    scope: Exclude<Scope, "memory">,
    path: string,
    directory: string,
    onDamage: (setAsidePath: string, problems: string[]) => void,
  ) {
    this.scope = scope;
    this.path = path;
    this.#directory = directory;
    this.#onDamage = onDamage;
  }

  read(): readonly Loop[] {
    return this.#current().loops;
  }

  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value> {
    const before = this.#current();
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    chmodSync(dirname(this.path), 0o700);
    const version = before.version + 1;
    const claim = claimVersion(this.path, version);
    if (!claim) return { kind: "held" };
    try {
      // Another process may have been faster, and have released its claim.
      const current = this.#current();
      if (current.version !== before.version) return { kind: "held" };
      const loops = structuredClone([...current.loops]);
      const value = change(loops);
      if (!claim.isValid()) return { kind: "held" };
      this.#write({ version, loops });
      return { kind: "changed", value };
    } finally {
      claim.release();
    }
  }

  #write({ version, loops }: StoredLoops): void {
    if (loops.length === 0) {
      rmSync(this.path, { force: true });
      return;
    }
    const newPath = `${this.path}.${version}.new`;
    const content = { version, directory: this.#directory, loops };
    writeNewFile(newPath, `${JSON.stringify(content, null, 2)}\n`);
    renameSync(newPath, this.path);
  }

  /** Reads the file if it has changed since. */
  #current(): StoredLoops {
    const stamp = fileStamp(this.path);
    if (stamp === undefined) return NO_LOOPS;
    if (this.#read?.stamp === stamp) return this.#read.stored;
    const { stored, problems } = parseStore(readFileSync(this.path, "utf8"));
    if (problems.length > 0) this.#setAside(stored, problems, stamp);
    else this.#read = { stamp, stored };
    return stored;
  }

  /** Keeps the damaged file as it is, for the user to look at; what is sound in it goes on. */
  #setAside(sound: StoredLoops, problems: string[], stamp: string): void {
    const version = sound.version + 1;
    const claim = claimVersion(this.path, version);
    if (!claim) return;
    try {
      // Another process may have done so already.
      if (fileStamp(this.path) !== stamp) return;
      const asidePath = `${this.path}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
      renameSync(this.path, asidePath);
      this.#write({ version, loops: sound.loops });
      this.#onDamage(asidePath, problems);
    } finally {
      claim.release();
    }
  }
}

/** What is sound in the file, for somebody who only wants to know. */
export function readStore(path: string): readonly Loop[] {
  return fileStamp(path) === undefined ? [] : parseStore(readFileSync(path, "utf8")).stored.loops;
}

function fileStamp(path: string): string | undefined {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${ino} ${size} ${mtimeNs}`;
}
