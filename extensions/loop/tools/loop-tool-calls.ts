import type { AgentToolResult, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { textResult } from "../../core/tools/text-result.ts";
import type { LoopRequest } from "../check-request.ts";
import { refuseHeadless } from "../host/refuse-headless.ts";
import { quotedLabelOf } from "../loop.ts";
import { loopText } from "../loop-text.ts";
import type { LoopAction, Loops } from "../loops.ts";
import { createdText } from "./created-text.ts";
import { updatedText } from "./updated-text.ts";

/** What the model's calls do, and what they say of it. */
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

  async update(id: string, action: LoopAction, ctx: ExtensionContext): Promise<AgentToolResult<object>> {
    refuseHeadless(ctx);
    return textResult(updatedText(await this.#loops.update(id, action, "model"), action), {});
  }

  async delete(idOrPrefix: string): Promise<AgentToolResult<{ id: string }>> {
    const { loop, text } = await this.#loops.delete(idOrPrefix, "model");
    return textResult(`${loop.id} ${quotedLabelOf(loop)} ${text}.`, { id: loop.id });
  }
}
