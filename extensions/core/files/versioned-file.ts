import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { claimVersion } from "./claim.ts";
import { writeNewFile } from "./write-new-file.ts";

/** What a version of the file holds. */
export interface Versioned<Content> {
  /** Counts the changes; 0 where there is no file. */
  version: number;
  content: Content;
}

/** What is sound in a file, which anything may have damaged or edited, and what is not. */
export interface ParsedVersion<Content> {
  stored: Versioned<Content>;
  problems: string[];
}

/** `held`: another process is at it; it takes milliseconds. */
export type Change<Value> = { kind: "changed"; value: Value } | { kind: "held" };

export interface FileFormat<Content> {
  empty: Content;
  parse(text: string): ParsedVersion<Content>;
  /** As it is written, with its version; undefined where nothing is left to be kept. */
  serialize(stored: Versioned<Content>): object | undefined;
}

/**
 * A file that several processes may share. Every change is a new version of the file, written whole beside it
 * and moved into place, by whoever has claimed that version. It takes less than a millisecond and never waits,
 * so it is done in one go: nothing of this process comes between the look at the content and its change.
 */
export class VersionedFile<Content> {
  readonly path: string;
  readonly #format: FileFormat<Content>;
  readonly #onDamage: (setAsidePath: string, problems: string[]) => void;
  #read: { stamp: string; stored: Versioned<Content> } | undefined;

  /** @param onDamage told where a file was put that could not be read whole, and what is wrong with it */
  constructor(
    path: string,
    format: FileFormat<Content>,
    onDamage: (setAsidePath: string, problems: string[]) => void,
  ) {
    this.path = path;
    this.#format = format;
    this.#onDamage = onDamage;
  }

  read(): Content {
    return this.#current().content;
  }

  /** If `change` throws, nothing is changed. @throws Error of the system if it cannot be kept */
  tryChange<Value>(change: (content: Content) => { content: Content; value: Value }): Change<Value> {
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
      const { content, value } = change(current.content);
      if (!claim.isValid()) return { kind: "held" };
      this.#write({ version, content });
      return { kind: "changed", value };
    } finally {
      claim.release();
    }
  }

  #write(stored: Versioned<Content>): void {
    const written = this.#format.serialize(stored);
    if (!written) {
      rmSync(this.path, { force: true });
      return;
    }
    const newPath = `${this.path}.${stored.version}.new`;
    writeNewFile(newPath, `${JSON.stringify(written, null, 2)}\n`);
    renameSync(newPath, this.path);
  }

  /** Reads the file if it has changed since. */
  #current(): Versioned<Content> {
    const stamp = fileStamp(this.path);
    if (stamp === undefined) return { version: 0, content: this.#format.empty };
    if (this.#read?.stamp === stamp) return this.#read.stored;
    const { stored, problems } = this.#format.parse(readFileSync(this.path, "utf8"));
    if (problems.length > 0) this.#setAside(stored, problems, stamp);
    else this.#read = { stamp, stored };
    return stored;
  }

  /** Keeps the damaged file as it is, for the user to look at; what is sound in it goes on. */
  #setAside(sound: Versioned<Content>, problems: string[], stamp: string): void {
    const version = sound.version + 1;
    const claim = claimVersion(this.path, version);
    if (!claim) return;
    try {
      // Another process may have done so already.
      if (fileStamp(this.path) !== stamp) return;
      const asidePath = `${this.path}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
      renameSync(this.path, asidePath);
      this.#write({ version, content: sound.content });
      this.#onDamage(asidePath, problems);
    } finally {
      claim.release();
    }
  }
}

function fileStamp(path: string): string | undefined {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${ino} ${size} ${mtimeNs}`;
}
