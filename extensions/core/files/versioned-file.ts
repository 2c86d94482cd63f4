import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { fileText } from "../texts/files.ts";
import { claimVersion } from "./claim.ts";
import { writeNewFile } from "./write-new-file.ts";

/** The content of one version of the file. */
export interface Versioned<Content> {
  /** The number of changes so far; 0 if there is no file. */
  version: number;
  content: Content;
}

/** The sound content of a file, which anything may have damaged or edited, and its problems. */
export interface ParsedVersion<Content> {
  stored: Versioned<Content>;
  problems: string[];
}

/** `held` means that another process is changing the file, which takes milliseconds. */
export type Change<Value> = { kind: "changed"; value: Value } | { kind: "held" };

export interface FileFormat<Content> {
  empty: Content;
  parse(text: string): ParsedVersion<Content>;
  /** Returns the JSON of this version; undefined if there is nothing to keep. */
  serialize(stored: Versioned<Content>): object | undefined;
  /** Whether the store reads only a plain file of this user, and sets any other aside unread. */
  isPersonal?: true;
}

/**
 * A file that several processes may share. Every change is a new version of the file, which the process that
 * has claimed the version writes beside the file and moves into place. A change takes less than a millisecond
 * and is synchronous: no other code of this process runs between its reading and its writing.
 */
export class VersionedFile<Content> {
  readonly path: string;
  readonly #format: FileFormat<Content>;
  readonly #onDamage: (setAsidePath: string, problems: string[]) => void;
  #read: { stamp: string; stored: Versioned<Content> } | undefined;

  /** @param onDamage called with the path where a damaged file was put, and its problems */
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

  /** Returns the sound content for a mere look: a damaged file stays where it is. */
  peek(): Content {
    return fileStamp(this.path) === undefined ? this.#format.empty : this.#parse().stored.content;
  }

  /** Changes the content; if `change` throws, nothing is. @throws the system's error if it cannot be kept */
  tryChange<Value>(change: (content: Content) => { content: Content; value: Value }): Change<Value> {
    const before = this.#current();
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    chmodSync(dirname(this.path), 0o700);
    const version = before.version + 1;
    const claim = claimVersion(this.path, version);
    if (!claim) return { kind: "held" };
    try {
      // Another process may have changed the file and released its claim already.
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

  /** Reads the file if it has changed since the last reading. */
  #current(): Versioned<Content> {
    const stamp = fileStamp(this.path);
    if (stamp === undefined) return { version: 0, content: this.#format.empty };
    if (this.#read?.stamp === stamp) return this.#read.stored;
    const { stored, problems } = this.#parse();
    if (problems.length > 0) this.#setAside(stored, problems, stamp);
    else this.#read = { stamp, stored };
    return stored;
  }

  #parse(): ParsedVersion<Content> {
    const foreign = foreignText(this.path, this.#format.isPersonal === true);
    if (foreign === undefined) return this.#format.parse(readFileSync(this.path, "utf8"));
    return { stored: { version: 0, content: this.#format.empty }, problems: [foreign] };
  }

  /** Keeps the damaged file for the user to look at, and goes on with its sound content. */
  #setAside(sound: Versioned<Content>, problems: string[], stamp: string): void {
    const version = sound.version + 1;
    const claim = claimVersion(this.path, version);
    if (!claim) return;
    try {
      // Another process may have put it aside already.
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

/**
 * Tells why it is not read: a pipe would block the reader. A personal file is no link, which could lead
 * elsewhere, and no other user's.
 */
function foreignText(path: string, isPersonal: boolean): string | undefined {
  const stats = isPersonal ? lstatSync(path) : statSync(path);
  if (!stats.isFile()) return fileText.noPlainFile;
  return !isPersonal || stats.uid === process.getuid?.() ? undefined : fileText.ofAnother;
}

function fileStamp(path: string): string | undefined {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${ino} ${size} ${mtimeNs}`;
}
