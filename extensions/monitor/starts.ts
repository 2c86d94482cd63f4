import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { taskDirectory } from "./host/paths.ts";
import { shellCommand } from "./host/shell-command.ts";
import type { ShellSettings } from "./host/shell-settings.ts";
import { checkDirectory, type ShellCommand } from "./task/spawn-shell.ts";
import type { Task } from "./task/task.ts";
import { reserveTaskFiles, type TaskFiles } from "./task/task-files.ts";
import type { Tasks } from "./tasks.ts";

/** Starts of one kind of task that are under way: they count as running until they are registered as that. */
export class Starts<Request extends { command: string }> {
  readonly #tasks: Tasks;
  readonly #shell: ShellSettings;
  readonly #idPrefix: string;
  /** With the task that each replaces. */
  readonly #underWay = new Map<Request, Task | undefined>();

  /** @param idPrefix with which the ids of this kind begin */
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
   * Starts a task, and takes it in.
   * @param replaced the task that runs until this one starts
   * @param create makes it, once the shell and the directory are known to be there
   * @throws Error that says what is wrong; nothing is left behind then
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
      return await create(shell, this.#reserveFiles());
    });
  }

  /**
   * Takes in what runs already.
   * @param create makes a task of it, which cannot fail any more then
   * @param files reserved for it before
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
