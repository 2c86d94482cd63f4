import { existsSync, readFileSync } from "node:fs";
import { type Change, type FileFormat, VersionedFile } from "../../core/files/versioned-file.ts";
import type { Loop } from "../loop.ts";
import { parseStore } from "./parse-store.ts";
import type { Scope, Store } from "./store.ts";

/** Loops in a file that several processes may share. */
export class FileStore implements Store {
  readonly scope: Exclude<Scope, "memory">;
  readonly #file: VersionedFile<readonly Loop[]>;

  /**
   * @param directory the project of the loops, named for a reader of the file
   * @param onDamage called with the path where a damaged file was put, and its problems
   */
  constructor(
    scope: Exclude<Scope, "memory">,
    path: string,
    directory: string,
    onDamage: (setAsidePath: string, problems: string[]) => void,
  ) {
    this.scope = scope;
    const format: FileFormat<readonly Loop[]> = {
      empty: [],
      parse: parseStore,
      serialize: ({ version, content }) =>
        content.length === 0 ? undefined : { version, directory, loops: content },
    };
    this.#file = new VersionedFile(path, format, onDamage);
  }

  get path(): string {
    return this.#file.path;
  }

  read(): readonly Loop[] {
    return this.#file.read();
  }

  tryChange<Value>(change: (loops: Loop[]) => Value): Change<Value> {
    return this.#file.tryChange((before) => {
      const loops = structuredClone([...before]);
      const value = change(loops);
      return { content: loops, value };
    });
  }
}

/** Returns the sound loops of the file, for a reader that changes nothing. */
export function readStore(path: string): readonly Loop[] {
  return existsSync(path) ? parseStore(readFileSync(path, "utf8")).stored.content : [];
}
