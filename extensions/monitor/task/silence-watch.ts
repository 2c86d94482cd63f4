/** Reports once when no line has come for `silenceMs`, and again only after new lines. */
export class SilenceWatch {
  readonly #silenceMs: number;
  readonly #onSilence: () => void;
  #lastLineAtMs = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** @param isSilent whether the silence has been reported already, and no line has come since */
  constructor(silenceMs: number, onSilence: () => void, isSilent = false) {
    this.#silenceMs = silenceMs;
    this.#onSilence = onSilence;
    if (!isSilent) this.#arm(silenceMs);
  }

  /** Notes a line, at little cost for every chunk: a running timer stays and looks when it fires. */
  lineCame(): void {
    this.#lastLineAtMs = performance.now();
    if (this.#timer === undefined && !this.#stopped) this.#arm(this.#silenceMs);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #arm(delayMs: number): void {
    this.#timer = setTimeout(() => this.#look(), delayMs);
  }

  #look(): void {
    this.#timer = undefined;
    const restMs = this.#lastLineAtMs + this.#silenceMs - performance.now();
    if (restMs > 0) this.#arm(restMs);
    else this.#onSilence();
  }
}
