import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { valueLabel } from "../../core/text/label.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { LoopRequest } from "../check-request.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import { quotedLabelOf } from "../loop.ts";
import { loopText } from "../loop-text.ts";
import type { LoopAction, Loops } from "../loops.ts";
import { createdText } from "./created-text.ts";
import { nextText, updatedText } from "./updated-text.ts";

/** A request of the model for one loop. */
export interface LoopUpdate {
  id: string;
  action: LoopAction | "next" | "done";
  /** The interval for `next`. */
  in?: string;
  /** The reason for `next` and `done`. */
  reason?: string;
}

/** Carries out the model's calls, and words their results. */
export class LoopToolCalls {
  readonly #loops: Loops;

  constructor(loops: Loops) {
    this.#loops = loops;
  }

  async create(
    request: Omit<LoopRequest, "createdBy">,
    ctx: ExtensionContext,
  ): Promise<AgentToolResult<{ id: string }>> {
    refuseHeadless(ctx);
    const loop = await this.#loops.create({ ...request, createdBy: "model" });
    return textResult(createdText(loop, this.#loops), { id: loop.id });
  }

  async list(): Promise<AgentToolResult<object>> {
    const loops = await this.#loops.refreshed();
    const nowMs = Date.now();
    const listed = loops.map((loop) => loopText(loop, nowMs, this.#loops.ignoredEvents(loop)));
    const ended = this.#loops.ended().map(({ id, text }) => `${id} ended: ${text}`);
    return textResult([...(listed.length > 0 ? listed : ["There is no loop."]), ...ended].join("\n"), {});
  }

  async update(update: LoopUpdate, ctx: ExtensionContext): Promise<AgentToolResult<object>> {
    refuseHeadless(ctx);
    return textResult(await this.#update(update), {});
  }

  async #update({ id, action, in: interval, reason }: LoopUpdate): Promise<string> {
    if (action !== "next" && interval !== undefined) {
      throw new Error(`in is ${valueLabel(interval)}; it needs action "next".`);
    }
    if (action === "done") {
      const { loop, text } = await this.#loops.finish(id, reason);
      return `${loop.id} ${quotedLabelOf(loop)} ${text}.`;
    }
    if (action === "next") {
      if (interval === undefined) throw new Error('in is missing; action "next" needs it, such as "20m".');
      return nextText(await this.#loops.setNext(id, { in: interval, reason }));
    }
    return updatedText(await this.#loops.update(id, action, "model"), action);
  }

  async delete(idOrPrefix: string): Promise<AgentToolResult<{ id: string }>> {
    const { loop, text } = await this.#loops.delete(idOrPrefix, "model");
    return textResult(`${loop.id} ${quotedLabelOf(loop)} ${text}.`, { id: loop.id });
  }
}
