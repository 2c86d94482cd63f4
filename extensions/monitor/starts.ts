import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { taskDirectory } from "./host/paths.ts";
import { shellCommand } from "./host/shell-command.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import { checkDirectory, type ShellCommand } from "./task/spawn-shell.ts";
import type { Task } from "./task/task.ts";
import { reserveTaskFiles, type TaskFiles } from "./task/task-files.ts";
import type { Tasks } from "./tasks.ts";

/** The current starts of one kind of task: they count as running until they are registered. */
export class Starts<Request extends { command: string }> {
  readonly #tasks: Tasks;
  readonly #shell: ShellSettings;
  readonly #idPrefix: string;
  /** Each start with the task that it replaces. */
  readonly #underWay = new Map<Request, Task | undefined>();

  /** @param idPrefix the beginning of the ids of this kind */
  constructor(tasks: Tasks, shell: ShellSettings, idPrefix: string) {
    this.#tasks = tasks;
    this.#shell = shell;
    this.#idPrefix = idPrefix;
  }

  get underWay(): Request[] {
    return [...this.#underWay.keys()];
  }

  isBeingReplaced(task: Task): boolean {
    return [...this.#underWay.values()].includes(task);
  }

  /**
   * Starts a task, and registers it.
   * @param replaced the task that runs until this one starts
   * @param create makes it, after the check of the shell and the directory
   * @throws Error that names the problem; then nothing is left behind
   */
  async start<Started extends Task>(
    request: Request,
    replaced: Task | undefined,
    ctx: ExtensionContext,
    create: (shell: ShellCommand, files: TaskFiles) => Promise<Started>,
  ): Promise<Started> {
    return await this.#takeIn(request, replaced, async () => {
      const shell = await shellCommand(request.command, this.#shell, ctx);
      await checkDirectory(shell);
      this.#tasks.expect();
      return await create(shell, this.#reserveFiles());
    });
  }

  /**
   * Registers a command that runs already.
   * @param create makes a task of it, which must not fail any more
   * @param files the files reserved for it
   */
  async takeOver<Started extends Task>(
    request: Request,
    create: (files: TaskFiles) => Promise<Started>,
    files = this.#reserveFiles(),
  ): Promise<Started> {
    return await this.#takeIn(request, undefined, async () => await create(files));
  }

  async #takeIn<Started extends Task>(
    request: Request,
    replaced: Task | undefined,
    create: () => Promise<Started>,
  ): Promise<Started> {
    this.#underWay.set(request, replaced);
    try {
      const task = await create();
      const added = this.#tasks.add(task);
      this.#underWay.delete(request);
      await added;
      return task;
    } finally {
      this.#underWay.delete(request);
    }
  }

  #reserveFiles(): TaskFiles {
    return reserveTaskFiles(taskDirectory(), this.#idPrefix);
  }
}
