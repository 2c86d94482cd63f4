import { formatTime } from "../core/text/format.ts";
import type { LoopEnded } from "./bus.ts";
import { endFacts } from "./delivery/loop-facts.ts";
import { endMessage, type LoopMessage } from "./delivery/loop-message.ts";
import type { PastLoop } from "./find-loop.ts";
import { type Loop, type LoopEndReason, quotedLabelOf } from "./loop.ts";
import { endText } from "./texts/loop.ts";

const REMEMBERED_MAX = 10;

/** A loop that has ended, and the facts of its end. */
interface LoopEnd {
  loop: Loop;
  reason: LoopEndReason;
  /** Whether a message tells the idle agent of it. */
  tellAgent: boolean;
  /** The reason in the model's words, if it ended the loop. */
  why?: string | undefined;
}

/** The loops that ended in this session, and the messages on them that the agent has not got yet. */
export class Ends {
  #past: PastLoop[] = [];
  #untold: LoopMessage[] = [];

  add({ loop, reason, tellAgent, why }: LoopEnd, nowMs: number): { ended: LoopEnded; text: string } {
    const ended = endFacts(loop, reason, nowMs);
    const text = endText(loop, reason, why);
    const past = {
      id: loop.id,
      name: loop.name,
      text: `${quotedLabelOf(loop)} ${text}, at ${formatTime(nowMs)}`,
    };
    this.#past = [...this.#past, past].slice(-REMEMBERED_MAX);
    if (tellAgent) this.#untold.push(endMessage(loop, text, ended));
    return { ended, text };
  }

  /** Returns the last ends, in words. */
  past(): readonly PastLoop[] {
    return this.#past;
  }

  hasUntold(): boolean {
    return this.#untold.length > 0;
  }

  /** @returns the messages for the agent, which from now on count as told */
  takeUntold(): LoopMessage[] {
    return this.#untold.splice(0);
  }
}
