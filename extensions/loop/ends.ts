import { formatTime } from "../core/text/format.ts";
import type { LoopEnded } from "./bus.ts";
import { endFacts } from "./delivery/loop-facts.ts";
import { endMessage, type LoopMessage } from "./delivery/loop-message.ts";
import type { PastLoop } from "./find-loop.ts";
import { type Loop, type LoopEndReason, quotedLabelOf } from "./loop.ts";
import { endText } from "./loop-text.ts";

const REMEMBERED_MAX = 10;

/** A loop that is stored no more, and what is known of its end. */
interface LoopEnd {
  loop: Loop;
  reason: LoopEndReason;
  /** Whether the agent learns of it by a message, once it is idle. */
  tellAgent: boolean;
  /** In the model's words, where it has ended the loop. */
  why?: string | undefined;
}

/** The loops that ended in this session, and what the agent is still to be told of them. */
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

  /** The last of them, and how they ended. */
  past(): readonly PastLoop[] {
    return this.#past;
  }

  hasUntold(): boolean {
    return this.#untold.length > 0;
  }

  /** @returns what the agent has not been told of; from now on it has */
  takeUntold(): LoopMessage[] {
    return this.#untold.splice(0);
  }
}
