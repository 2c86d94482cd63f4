import { formatTime, plural } from "../../core/text/format.ts";
import { quotedLabel } from "../../core/text/label.ts";

const SHOWN_MAX_CHARS = 60;

export type SentBy = "model" | "user";

/** What was sent to a task: for people, since whoever sent it knows. */
export class SentInput {
  times = 0;
  bytes = 0;
  #last: { atMs: number; by: SentBy; text: string } | undefined;

  /** @param text as it is shown; undefined for what is not to be seen */
  note(by: SentBy, bytes: number, text: string | undefined): void {
    this.times++;
    this.bytes += bytes;
    this.#last = {
      atMs: Date.now(),
      by,
      text: text === undefined ? "…" : quotedLabel(text, SHOWN_MAX_CHARS),
    };
  }

  /** One line; undefined if nothing was sent. */
  get fact(): string | undefined {
    if (!this.#last) return undefined;
    const { atMs, by, text } = this.#last;
    const who = by === "model" ? "the model" : "you";
    return `sent ${plural(this.bytes, "byte")} in ${plural(this.times, "time")}, last ${formatTime(atMs)} by ${who}: ${text}`;
  }

  /** For the record of the task: missing where nothing was sent. */
  get recorded(): object {
    return this.times === 0 ? {} : { sent: { times: this.times, bytes: this.bytes } };
  }
}
