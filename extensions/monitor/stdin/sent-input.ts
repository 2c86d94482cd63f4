import { formatTime, plural } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";
import { inputText } from "../texts/input.ts";

const SHOWN_MAX_CHARS = 60;
/** The most calls that are told one by one. */
const KEPT_CALLS = 20;

interface SentCall {
  atMs: number;
  bytes: number;
  /** A label. */
  text: string;
}

const nothingSent: readonly SentCall[] = [];

/** The input that the model has sent to a task, for people; the model knows it. */
export class SentInput {
  #calls = 0;
  #bytes = 0;
  #last = nothingSent;

  note(bytes: number, text: string): void {
    this.#calls++;
    this.#bytes += bytes;
    const call = { atMs: Date.now(), bytes, text: quotedLabel(text, SHOWN_MAX_CHARS) };
    this.#last = [...this.#last, call].slice(-KEPT_CALLS);
  }

  /** Tells it in one line; undefined if nothing was sent. */
  get fact(): string | undefined {
    const last = this.#last.at(-1);
    if (!last) return undefined;
    const count = `${plural(this.#bytes, "byte")} in ${plural(this.#calls, "call")}`;
    return inputText.sentByModel(count, last.atMs, last.text);
  }

  /** Tells the last calls, one a line, the newest first. */
  get lines(): readonly string[] {
    return this.#last
      .toReversed()
      .map(({ atMs, bytes, text }) => `${formatTime(atMs)} ${plural(bytes, "byte")} ${text}`);
  }

  /** For the record of the task: empty if nothing was sent. */
  get recorded(): object {
    if (this.#calls === 0) return {};
    const last = this.#last.map(({ atMs, bytes, text }) => ({
      at: new Date(atMs).toISOString(),
      bytes,
      text,
    }));
    return { sent: { calls: this.#calls, bytes: this.#bytes, last } };
  }
}
