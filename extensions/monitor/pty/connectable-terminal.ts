import type { TaskTerminal, TerminalListener, TerminalSize } from "../stdin/task-input.ts";
import type { OutputStream } from "../task/output-stream.ts";
import { terminalText } from "../texts/terminal.ts";

/** The time for the last output of a command that has ended, in case another process keeps the terminal open. */
const LAST_OUTPUT_MS = 300;

/** A task's terminal, to which one person at a time can connect. */
export class ConnectableTerminal implements TaskTerminal {
  readonly #stream: OutputStream;
  readonly #setSize: (size: TerminalSize) => void;
  #size: TerminalSize;
  #listener: TerminalListener | undefined;
  #isClosing = false;

  /** @param setSize called only while the stream has its descriptor */
  constructor(stream: OutputStream, size: TerminalSize, setSize: (size: TerminalSize) => void) {
    this.#stream = stream;
    this.#size = size;
    this.#setSize = setSize;
    void stream.ended.then(() => this.#closed());
  }

  get size(): TerminalSize {
    return this.#size;
  }

  resize(size: TerminalSize): void {
    // The number of a closed descriptor may belong to another file by now.
    if (this.#stream.isOver) return;
    try {
      this.#setSize(size);
      this.#size = size;
    } catch {
      // A terminal that is just closing has no use for a size.
    }
  }

  get isConnected(): boolean {
    return this.#listener !== undefined;
  }

  connect(listener: TerminalListener): () => void {
    if (this.#listener) throw new Error(terminalText.isConnected);
    if (this.#isClosing || this.#stream.isOver) throw new Error(terminalText.isClosed);
    this.#listener = listener;
    return () => {
      if (this.#listener === listener) this.#listener = undefined;
    };
  }

  /** Takes a chunk of its output. */
  took(chunk: Buffer): void {
    this.#listener?.output(chunk);
  }

  /** Called when the command has ended. */
  close(): void {
    this.#isClosing = true;
    if (this.#listener) setTimeout(() => this.#closed(), LAST_OUTPUT_MS);
  }

  #closed(): void {
    this.#isClosing = true;
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.closed();
  }
}
