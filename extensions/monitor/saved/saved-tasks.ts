import { changeWhenFree } from "../../core/files/change-when-free.ts";
import { type FileFormat, VersionedFile } from "../../core/files/versioned-file.ts";
import { realPath } from "../../core/pi/project-folder.ts";
import { fileText } from "../../core/texts/files.ts";
import type { Task } from "../task/task.ts";
import { savedText } from "../texts/saved.ts";
import { callOf } from "./call-of.ts";
import { parseSaved, SAVED_FORMAT } from "./parse-saved.ts";
import { checkName, freeName } from "./saved-name.ts";
import { savedPath } from "./saved-path.ts";
import { digestOf, SAVED_MAX, type SavedTask } from "./saved-task.ts";

/** The saved tasks of one directory, shared by all sessions there. */
export class SavedTasks {
  /** The real path of the directory. */
  readonly directory: string;
  readonly #file: VersionedFile<readonly SavedTask[]>;

  /** @param report called with a text on a file that was set aside */
  constructor(directory: string, report: (problem: string) => void) {
    this.directory = realPath(directory);
    const path = savedPath(directory);
    const format: FileFormat<readonly SavedTask[]> = {
      empty: [],
      isPersonal: true,
      parse: parseSaved,
      serialize: ({ version, content }) =>
        content.length === 0
          ? undefined
          : { version, format: SAVED_FORMAT, directory: this.directory, saved: content },
    };
    this.#file = new VersionedFile(path, format, (setAsidePath, problems) => {
      report(fileText.someUnreadable(savedText.tasks, path, problems, setAsidePath));
    });
  }

  get path(): string {
    return this.#file.path;
  }

  all(): readonly SavedTask[] {
    return this.#file.read();
  }

  /** Returns the same for a reader that changes nothing: a damaged file stays as it is. */
  peek(): readonly SavedTask[] {
    return this.#file.peek();
  }

  /** @throws Error that lists the names */
  find(name: string): SavedTask {
    return found(this.all(), name);
  }

  /**
   * Saves the call of a task.
   * @param name if undefined, it is made from the label
   * @returns the saved task, whether it replaces one of this name, and the name that the label would have given
   * if it had not been taken
   */
  async save(
    task: Task,
    name: string | undefined,
  ): Promise<{ saved: SavedTask; replaces: boolean; taken: string | undefined }> {
    const call = callOf(task);
    if (name !== undefined) checkName(name);
    return await this.#change((before) => {
      const taken = before.map((other) => other.name);
      const wanted = name ?? freeName(task.label, []);
      const chosen = name ?? freeName(task.label, taken);
      const old = before.find((other) => other.name === chosen);
      if (!old && before.length >= SAVED_MAX) {
        throw new Error(savedText.tooMany(SAVED_MAX));
      }
      // Its digest has changed, so the person is asked again about a task that starts by itself.
      const { auto = false, allowed } = old ?? {};
      const saved: SavedTask = { ...call, name: chosen, isProtected: task.isProtected, auto, allowed };
      const content = old ? before.map((other) => (other === old ? saved : other)) : [...before, saved];
      const value = { saved, replaces: old !== undefined, taken: chosen === wanted ? undefined : wanted };
      return { content, value };
    });
  }

  /** @throws Error as `find` */
  async remove(name: string): Promise<SavedTask> {
    return await this.#change((before) => {
      const value = found(before, name);
      return { content: before.filter((other) => other !== value), value };
    });
  }

  /**
   * Notes whether it starts by itself.
   * @param asked the task that the person has allowed, if asked
   * @throws Error if it has changed since they were asked
   */
  async setAuto(name: string, auto: boolean, asked?: SavedTask): Promise<void> {
    await this.#change((before) => {
      const old = found(before, name);
      const digest = digestOf(old, this.directory);
      if (asked && digest !== digestOf(asked, this.directory)) {
        throw new Error(savedText.changedMeanwhile(name));
      }
      const changed = { ...old, auto, allowed: auto ? digest : undefined };
      return { content: before.map((other) => (other === old ? changed : other)), value: undefined };
    });
  }

  async #change<Value>(
    change: (before: readonly SavedTask[]) => { content: readonly SavedTask[]; value: Value },
  ): Promise<Value> {
    return await changeWhenFree(savedText.tasks, () => this.#file.tryChange(change));
  }
}

function found(all: readonly SavedTask[], name: string): SavedTask {
  const saved = all.find((other) => other.name === name);
  if (saved) return saved;
  const names = all.map((other) => other.name);
  throw new Error(savedText.notSaved(name, names));
}
