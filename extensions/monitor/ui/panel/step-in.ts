import { truncateToWidth } from "@earendil-works/pi-tui";
import { plural } from "../../../core/text/format.ts";
import { errorLabel } from "../../../core/text/label.ts";
import { Connection, type Left, type PersonTerminal } from "../../pty/connection.ts";
import type { TaskInput, TaskTerminal } from "../../stdin/task-input.ts";
import { actText } from "../../texts/panel-acts.ts";
import { keyText } from "../../texts/panel-keys.ts";
import type { LeavableScreen } from "./leavable-screen.ts";
import type { PanelFrame } from "./panel-pane.ts";
import type { TypedTask } from "./typed-task.ts";

/** Lets the person type into a task: connected to its terminal, or line by line into a pipe. */
export class StepIn {
  readonly #frame: PanelFrame;
  readonly #screen: LeavableScreen;
  readonly #person: PersonTerminal;
  #connection: Connection | undefined;

  /** @param screen pi's own screen, which makes room for the task's */
  constructor(
    frame: PanelFrame,
    screen: LeavableScreen,
    person: PersonTerminal = { input: process.stdin, output: process.stdout },
  ) {
    this.#frame = frame;
    this.#screen = screen;
    this.#person = person;
  }

  /** @throws Error if its terminal is closed; then pi's screen stays */
  async begin(task: TypedTask): Promise<string | undefined> {
    const { terminal } = task.input;
    if (terminal) return await this.#connect(task, terminal);
    this.#promptForLine(task.input);
    return undefined;
  }

  /** Leaves the task's terminal at the end of the session. @param isQuitting whether pi's screen is not needed again */
  end(isQuitting: boolean): void {
    this.#connection?.leave(isQuitting ? "pi" : "session");
  }

  async #connect(
    { title, label, input, paint }: TypedTask,
    terminal: TaskTerminal,
  ): Promise<string | undefined> {
    const over = Promise.withResolvers<Left>();
    this.#screen.stop();
    try {
      this.#connection = new Connection(input, terminal, this.#person, {
        title: `${title}: Ctrl+] leaves`,
        paint: async (size, caughtUp) => {
          const text = actText.connected(label);
          const heading = `\x1b[7m${truncateToWidth(text, size.columns, "…")}\x1b[0m`;
          return await paint(terminal, size, heading, caughtUp).catch(() => `${heading}\r\n`);
        },
        over: (left) => {
          this.#connection = undefined;
          if (left !== "pi") this.#showPi();
          over.resolve(left);
        },
      });
    } catch (error) {
      this.#showPi();
      throw error;
    }
    const left = await over.promise;
    if (left === "closed") return actText.hasClosed(label);
    return left === "left" ? actText.left(label) : undefined;
  }

  #showPi(): void {
    this.#screen.start();
    this.#screen.requestRender(true);
  }

  #promptForLine(input: TaskInput): void {
    let said = "";
    const say = (text: string): void => {
      said = text;
      this.#frame.draw();
    };
    const ask = (): void =>
      this.#frame.prompt("> ", {
        accepted: (line) => {
          const bytes = Buffer.from(`${line}\n`);
          input.write(bytes, "person").then(
            (taken) => say(taken < bytes.length ? FULL : `${plural(taken, "byte")} sent`),
            (error) => say(errorLabel(error)),
          );
          ask();
        },
        ended: () => {
          input.end("person").then(
            () => this.#frame.say(actText.inputEnded),
            (error) => this.#frame.say(errorLabel(error)),
          );
        },
        status: () => said,
        does: { enter: keyText.sendIt, escape: keyText.leave, end: keyText.endInput },
      });
    ask();
  }
}

const FULL = actText.inputFull;
