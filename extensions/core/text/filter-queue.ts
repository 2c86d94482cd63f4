import { setImmediate as nextTurn } from "node:timers/promises";
import type { Turn } from "../pi/turn.ts";
import type { LineFilter } from "./line-filter.ts";

/** Waiting texts take memory. */
const WAITING_MAX = 100;

interface Question {
  text: string;
  answer: (passes: boolean) => void;
}

/** Asks a filter about texts in their order: quick ones at once, others as turns of the event loop allow. */
export class FilterQueue {
  readonly #filter: LineFilter;
  readonly #turn: Turn;
  readonly #waiting: Question[] = [];

  constructor(filter: LineFilter, turn: Turn) {
    this.#filter = filter;
    this.#turn = turn;
  }

  /** Asks about a text. If too many wait, it passes: better one event too many than one missed. */
  ask(text: string, answer: (passes: boolean) => void): void {
    if (this.#waiting.length >= WAITING_MAX) {
      answer(true);
      return;
    }
    this.#waiting.push({ text, answer });
    if (this.#waiting.length === 1) void this.#answerAll();
  }

  async #answerAll(): Promise<void> {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const { text, answer } = first;
      let passes: boolean | undefined;
      this.#turn.work(() => {
        passes = this.#filter.begin(text);
      });
      while (passes === undefined) {
        if (this.#turn.isOver()) await nextTurn();
        this.#turn.work(() => {
          passes = this.#filter.goOn();
        });
      }
      this.#waiting.shift();
      answer(passes);
    }
  }
}
