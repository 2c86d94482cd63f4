import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { ListTab, ListTabs } from "../../../core/pi/list-tab.ts";
import type { Everywhere } from "../../commands/everywhere.ts";
import type { TaskRestarts } from "../../restart/task-restarts.ts";
import type { Tasks } from "../../tasks.ts";
import type { Panel, PanelTab } from "./panel.ts";
import { Unread } from "./unread.ts";

/** Opens the panel, one at a time. While it is closed, only the seen state remains. */
export class PanelOpener {
  readonly #tasks: Tasks;
  readonly #restarts: TaskRestarts;
  readonly #everywhere: () => Promise<ListTab>;
  readonly #listTabs: ListTabs;
  readonly #send: (text: string) => void;
  readonly #unread = new Unread();
  #panel: Panel | undefined;
  #ended = false;

  /**
   * @param listTabs the lists of other features
   * @param send gives the agent a message of the person's
   */
  constructor(
    tasks: Tasks,
    restarts: TaskRestarts,
    everywhere: Pick<Everywhere, "tab">,
    listTabs: ListTabs,
    send: (text: string) => void,
  ) {
    this.#everywhere = () =>
      everywhere.tab(async (id) => {
        if (!tasks.registry.running().some((task) => task.id === id)) return false;
        await tasks.stop(id, "panel");
        return true;
      });
    this.#listTabs = listTabs;
    this.#send = send;
    this.#tasks = tasks;
    this.#restarts = restarts;
  }

  /**
   * Shows the panel; resolves once it is open.
   * @param taskId the task whose details show first; without it, the list shows
   */
  async show(ctx: ExtensionContext, taskId?: string): Promise<void> {
    const [{ Panel }, { panelTasks }, { TaskPane }, { ItemsPane }] = await Promise.all([
      import("./panel.ts"),
      import("./panel-tasks.ts"),
      import("./task-pane.ts"),
      import("./items-pane.ts"),
    ]);
    if (this.#panel || this.#ended) return;
    // Not awaited: the command that opens it is done, and pi is free for other work.
    void ctx.ui
      .custom<undefined>(
        (tui, theme, keybindings, done) => {
          const close = (): void => done(undefined);
          const screen = { tui, theme, keybindings, close };
          const tasks = panelTasks(
            this.#tasks,
            async (task) => (await this.#restarts.restart(task, "panel", ctx)).text,
            () => ctx.sessionManager.getSessionId(),
            this.#send,
          );
          const monitors: PanelTab = {
            name: "Monitors",
            open: (frame) => new TaskPane(tasks, this.#unread, tui, frame, taskId),
          };
          const lists = [...this.#listTabs, ["All", this.#everywhere] as const].map(
            ([name, load]): PanelTab => ({
              name,
              open: (frame) => new ItemsPane(load, frame),
            }),
          );
          this.#panel = new Panel([monitors, ...lists], screen);
          return this.#panel;
        },
        { overlay: true, overlayOptions: { width: "100%", anchor: "bottom-center" } },
      )
      .finally(() => {
        this.#panel = undefined;
      });
  }

  /**
   * Closes the panel at the end of the session: pi takes it off the screen, and does not tell it.
   * @param isQuitting whether pi ends, too
   */
  close(isQuitting: boolean): void {
    this.#ended = true;
    this.#panel?.dispose(isQuitting);
    this.#panel = undefined;
  }
}
