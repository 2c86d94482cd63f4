import type { ListTab } from "../../core/pi/list-tab.ts";
import { taskDirectory } from "../host/paths.ts";

/** Carries out commands for all pis of this user. Its code is loaded with the first request. */
export class Everywhere {
  readonly #killDaemons: boolean;

  /** @param killDaemons whether independent processes of dead pis' tasks are ended, too */
  constructor(killDaemons: boolean) {
    this.#killDaemons = killDaemons;
  }

  async list(): Promise<string> {
    const [{ runningTasks }, { runningText }] = await Promise.all([
      import("../everywhere/running-tasks.ts"),
      import("../everywhere/running-text.ts"),
    ]);
    const directory = taskDirectory();
    return await runningText(directory, await runningTasks(directory, this.#killDaemons));
  }

  /** Returns the panel's tab. @param stopHere stops a task; resolves with false if it is of another pi */
  async tab(stopHere: (id: string) => Promise<boolean>): Promise<ListTab> {
    const { everywhereTab } = await import("../everywhere/everywhere-tab.ts");
    return everywhereTab(taskDirectory(), this.#killDaemons, stopHere);
  }

  /**
   * @returns the text on the stop; undefined if no pi has a task of this id
   * @throws Error that says why nothing was stopped
   */
  async stop(id: string): Promise<string | undefined> {
    const { stopElsewhere } = await import("../everywhere/stop-elsewhere.ts");
    return await stopElsewhere(id, {
      directory: taskDirectory(),
      by: "other pi",
      killDaemons: this.#killDaemons,
    });
  }
}
