import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import type { LoopRequest } from "../check-request.ts";
import { type LoopFacts, loopFacts } from "../delivery/loop-facts.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import { type Loop, quotedLabelOf } from "../loop.ts";
import type { LoopAction, Loops } from "../loops.ts";
import { loopText } from "../texts/loop.ts";
import { refusal } from "../texts/refusals.ts";
import { createdText, nextText, updatedText } from "../texts/results.ts";

/** A request of the model for one loop. */
export interface LoopUpdate {
  id: string;
  action: LoopAction | "next" | "done";
  /** The interval for `next`. */
  in?: string;
  /** The reason for `next` and `done`. */
  reason?: string;
}

/** The loops as data: those that live, and the last ones that ended, in words. */
export interface ListedLoops {
  loops: LoopFacts[];
  ended: { id: string; text: string }[];
}

/** Carries out the model's calls, and words their results. */
export class LoopToolCalls {
  readonly #loops: Loops;
  readonly #mayAskForRuns: () => boolean;

  /** @param mayAskForRuns tells whether a call may ask for a run now: a loop's own run could do so without end */
  constructor(loops: Loops, mayAskForRuns: () => boolean) {
    this.#loops = loops;
    this.#mayAskForRuns = mayAskForRuns;
  }

  async create(
    request: Omit<LoopRequest, "createdBy">,
    ctx: ExtensionContext,
  ): Promise<AgentToolResult<LoopFacts>> {
    refuseHeadless(ctx);
    const loop = await this.#loops.create({ ...request, createdBy: "model" });
    return textResult(createdText(loop, this.#loops, "model"), loopFacts(loop, loop.createdAtMs));
  }

  async list(): Promise<AgentToolResult<ListedLoops>> {
    const loops = await this.#loops.refreshed();
    const nowMs = Date.now();
    const listed = loops.map((loop) => loopText(loop, nowMs, this.#loops.ignoredEvents(loop)));
    const ended = this.#loops.ended().map(({ id, text }) => ({ id, text }));
    const endedLines = ended.map(({ id, text }) => `${id} ended: ${text}`);
    return textResult([...(listed.length > 0 ? listed : [refusal.loops("")]), ...endedLines].join("\n"), {
      loops: loops.map((loop) => loopFacts(loop, nowMs)),
      ended,
    });
  }

  async update(update: LoopUpdate, ctx: ExtensionContext): Promise<AgentToolResult<{ id: string }>> {
    refuseHeadless(ctx);
    const { loop, text } = await this.#update(update);
    return textResult(text, loopFacts(loop, Date.now()));
  }

  async #update({ id, action, in: interval, reason }: LoopUpdate): Promise<{ loop: Loop; text: string }> {
    if (action !== "next" && interval !== undefined) {
      throw new Error(refusal.inWithoutNext(interval));
    }
    if (action === "done") {
      const { loop, text } = await this.#loops.finish(id, reason);
      return { loop, text: `${loop.id} ${quotedLabelOf(loop)} ${text}.` };
    }
    if (action === "next") {
      if (interval === undefined) throw new Error(refusal.nextWithoutIn);
      const loop = await this.#loops.setNext(id, { in: interval, reason });
      return { loop, text: nextText(loop) };
    }
    if (action === "run_now" && !this.#mayAskForRuns()) throw new Error(refusal.runNowInRun);
    const loop = await this.#loops.update(id, action, "model");
    return { loop, text: updatedText(loop, action, "model") };
  }

  async delete(idOrPrefix: string): Promise<AgentToolResult<{ id: string }>> {
    const { loop, text } = await this.#loops.delete(idOrPrefix, "model");
    return textResult(`${loop.id} ${quotedLabelOf(loop)} ${text}.`, { id: loop.id });
  }
}
