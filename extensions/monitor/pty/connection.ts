import type { TaskInput, TaskTerminal, TerminalSize } from "../stdin/task-input.ts";
import { beforeLeaveKey } from "./leave-key.ts";
import { TERMINAL_RESET } from "./terminal-reset.ts";

/** Typed bytes that wait for a program that does not read; more are lost, with a bell. */
const TYPED_MAX_BYTES = 1024 * 1024;
/** Output that waits until the screen is painted; the oldest goes. */
const HELD_MAX_BYTES = 1024 * 1024;
const CLEAR = "\x1b[0m\x1b[2J\x1b[H";
/** Keep the title of the window, and give it back. */
const [PUSH_TITLE, POP_TITLE] = ["\x1b[22;2t", "\x1b[23;2t"];
const BELL = "\x07";

/** The person's own terminal, while pi has left it: the parts of Node's streams that are used. */
export interface PersonTerminal {
  input: {
    readonly isRaw: boolean;
    setRawMode(isRaw: boolean): unknown;
    setEncoding(encoding: "latin1"): unknown;
    resume(): unknown;
    pause(): unknown;
    on(event: "data" | "end", listener: (data: string | Buffer) => void): unknown;
    off(event: "data" | "end", listener: (data: string | Buffer) => void): unknown;
  };
  output: {
    readonly columns: number;
    readonly rows: number;
    write(bytes: string | Buffer): unknown;
    on(event: "resize", listener: () => void): unknown;
    off(event: "resize", listener: () => void): unknown;
  };
}

/** Why a connection is over: the person left, the task's terminal closed, the session ends, or pi does. */
export type Left = "left" | "closed" | "session" | "pi";

export interface ConnectionView {
  /** The title of the window meanwhile: one line without control characters. */
  title: string;
  /**
   * Returns what the screen shows at first, for its size. Does not reject.
   * @param caughtUp called when the output that it shows has come; what comes later is shown behind it
   */
  paint(size: TerminalSize, caughtUp: () => void): Promise<string>;
  /** Called once, when the person's terminal is as it was. */
  over(left: Left): void;
}

/**
 * Connects a person's terminal with that of a task, byte for byte: what the person types goes to the program,
 * and all its output to the screen, until Ctrl+], or until the task's terminal closes.
 */
export class Connection {
  readonly #input: TaskInput;
  readonly #terminal: TaskTerminal;
  readonly #person: PersonTerminal;
  readonly #view: ConnectionView;
  readonly #sizeBefore: TerminalSize;
  readonly #wasRaw: boolean;
  readonly #disconnect: () => void;
  /** The output until the screen is painted; undefined since then. */
  #held: Buffer[] | undefined = [];
  #heldBytes = 0;
  #typedBytes = 0;
  #isOver = false;

  /**
   * @throws Error if the task's terminal is closed, or somebody is connected to it, or the person's terminal is
   * gone; then nothing has changed
   */
  constructor(input: TaskInput, terminal: TaskTerminal, person: PersonTerminal, view: ConnectionView) {
    this.#input = input;
    this.#terminal = terminal;
    this.#person = person;
    this.#view = view;
    this.#sizeBefore = terminal.size;
    this.#disconnect = terminal.connect({
      output: (chunk) => this.#show(chunk),
      closed: () => this.leave("closed"),
    });
    this.#wasRaw = person.input.isRaw;
    try {
      this.#takePerson();
    } catch (error) {
      this.#isOver = true;
      this.#disconnect();
      this.#giveBackPerson();
      throw error;
    }
    void this.#paint();
  }

  /** Puts the person's terminal back, and the size of the task's. */
  leave(left: Left): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#disconnect();
    this.#terminal.resize(this.#sizeBefore);
    this.#giveBackPerson();
    this.#view.over(left);
  }

  #takePerson(): void {
    const { input, output } = this.#person;
    input.setRawMode(true);
    // Each byte is a character, so that nothing of what is typed is changed or held back.
    input.setEncoding("latin1");
    input.on("data", this.#typed);
    input.on("end", this.#hungUp);
    input.resume();
    output.on("resize", this.#resized);
    output.write(`${PUSH_TITLE}\x1b]2;${this.#view.title}\x1b\\${CLEAR}`);
  }

  #giveBackPerson(): void {
    const { input, output } = this.#person;
    input.off("data", this.#typed);
    input.off("end", this.#hungUp);
    input.pause();
    output.off("resize", this.#resized);
    try {
      input.setRawMode(this.#wasRaw);
      output.write(TERMINAL_RESET + POP_TITLE);
    } catch {
      // A terminal that is gone has nothing that could be put back.
    }
  }

  readonly #typed = (data: string | Buffer): void => {
    const typed = data.toString("latin1");
    const before = beforeLeaveKey(typed);
    this.#send(Buffer.from(before ?? typed, "latin1"));
    if (before !== undefined) this.leave("left");
  };

  readonly #hungUp = (): void => this.leave("left");

  readonly #resized = (): void => this.#terminal.resize(this.#personSize);

  get #personSize(): TerminalSize {
    const { columns, rows } = this.#person.output;
    return { columns: Math.max(1, columns || this.#sizeBefore.columns), rows: Math.max(1, rows || 1) };
  }

  #send(bytes: Buffer): void {
    if (bytes.length === 0) return;
    if (this.#typedBytes + bytes.length > TYPED_MAX_BYTES) {
      this.#ring();
      return;
    }
    this.#typedBytes += bytes.length;
    void this.#input
      .write(bytes, "person")
      // A program that has gone closes the terminal, which ends the connection.
      .catch(() => bytes.length)
      .then((taken) => {
        this.#typedBytes -= bytes.length;
        if (taken < bytes.length) this.#ring();
      });
  }

  /** Tells that typed bytes are lost. */
  #ring(): void {
    if (!this.#isOver) this.#person.output.write(BELL);
  }

  #show(chunk: Buffer): void {
    if (this.#isOver) return;
    if (!this.#held) {
      this.#person.output.write(chunk);
      return;
    }
    this.#held.push(Buffer.from(chunk));
    this.#heldBytes += chunk.length;
    while (this.#heldBytes > HELD_MAX_BYTES) this.#heldBytes -= this.#held.shift()?.length ?? 0;
  }

  /** Forgets the output that is painted. */
  #dropHeld(): void {
    this.#held = this.#held && [];
    this.#heldBytes = 0;
  }

  async #paint(): Promise<void> {
    const { output } = this.#person;
    const painted = await this.#view.paint(this.#personSize, () => this.#dropHeld());
    if (this.#isOver) return;
    output.write(painted);
    for (const chunk of this.#held ?? []) output.write(chunk);
    this.#held = undefined;
    // A program that fills the screen draws it anew.
    this.#terminal.resize(this.#personSize);
  }
}
