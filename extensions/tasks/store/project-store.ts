import { changeWhenFree } from "../../core/files/change-when-free.ts";
import { type FileFormat, type ParsedVersion, VersionedFile } from "../../core/files/versioned-file.ts";
import { fileText } from "../../core/texts/files.ts";
import type { ChangedList } from "../change-list.ts";
import { EMPTY_LIST, type TaskListState } from "../task.ts";
import { listProblem } from "../texts/lists.ts";
import { parseList } from "./parse-list.ts";
import type { TaskStore } from "./task-store.ts";

/** A list that is looked at this often costs next to nothing, and its directory need not be there. */
const LOOK_MS = 2_000;

/** A list that the sessions of one directory share. */
export class ProjectTaskStore implements TaskStore {
  readonly #file: VersionedFile<TaskListState>;
  /** The list after the last change that this session made or was told of. */
  #known: TaskListState | undefined;

  /**
   * @param directory the project of the list, named for a reader of the file
   * @param onDamage called with the path where a damaged file was put, and its problems
   */
  constructor(path: string, directory: string, onDamage: (setAsidePath: string, problems: string[]) => void) {
    const format: FileFormat<TaskListState> = {
      empty: EMPTY_LIST,
      parse: parseStored,
      serialize: ({ version, content }) => ({ version, directory, ...content }),
    };
    this.#file = new VersionedFile(path, format, onDamage);
  }

  read(): TaskListState {
    return this.#file.read();
  }

  async change(change: (before: TaskListState) => ChangedList): Promise<ChangedList> {
    return changeWhenFree(listProblem.tasks, () => {
      let isKnown = false;
      const attempt = this.#file.tryChange((before) => {
        isKnown = before === this.#known;
        const after = change(before);
        return { content: after.state, value: after };
      });
      // What another session changed before is still to be told.
      if (attempt.kind === "changed" && isKnown) this.#known = this.#readOr(this.#known);
      return attempt;
    });
  }

  watch(changed: () => void): () => void {
    const look = (): void => {
      const before = this.#known;
      this.#known = this.#readOr(before);
      if (before !== undefined && this.#known !== before) changed();
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  /** Whoever uses the list next hears why it cannot be read. */
  #readOr(known: TaskListState | undefined): TaskListState | undefined {
    try {
      return this.#file.read();
    } catch {
      return known;
    }
  }
}

function parseStored(text: string): ParsedVersion<TaskListState> {
  const nothing = { version: 0, content: EMPTY_LIST };
  try {
    const data: unknown = JSON.parse(text);
    const version = versionOf(data);
    const content = parseList(data);
    if (version === undefined || !content) return { stored: nothing, problems: [listProblem.noList] };
    return { stored: { version, content: { tasks: content.tasks, nextId: content.nextId } }, problems: [] };
  } catch (error) {
    return { stored: nothing, problems: [fileText.notJson(error)] };
  }
}

function versionOf(data: unknown): number | undefined {
  const { version } = Object(data) as { version?: unknown };
  return Number.isSafeInteger(version) ? (version as number) : undefined;
}
