import { formatTime, plural } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";

const SHOWN_MAX_CHARS = 60;

/** The input that the model has sent to a task, for people; the model knows it. */
export class SentInput {
  #times = 0;
  #bytes = 0;
  #last: { atMs: number; text: string } | undefined;

  note(bytes: number, text: string): void {
    this.#times++;
    this.#bytes += bytes;
    this.#last = { atMs: Date.now(), text: quotedLabel(text, SHOWN_MAX_CHARS) };
  }

  /** Tells it in one line; undefined if nothing was sent. */
  get fact(): string | undefined {
    if (!this.#last) return undefined;
    const { atMs, text } = this.#last;
    const count = `${plural(this.#bytes, "byte")} in ${plural(this.#times, "call")}`;
    return `the model sent ${count}, last ${formatTime(atMs)}: ${text}`;
  }

  /** For the record of the task: empty if nothing was sent. */
  get recorded(): object {
    return this.#times === 0 ? {} : { sent: { calls: this.#times, bytes: this.#bytes } };
  }
}
