import type { ServerResponse } from "node:http";
import type { Reply } from "./model-reply.ts";
import { type ModelRequest, textOf } from "./model-request.ts";

const charactersPerToken = 4;

/** Writes `reply` as a streamed chat completion. `index` makes the ids of this response unique. */
export async function writeCompletion(
  response: ServerResponse,
  reply: Reply,
  request: ModelRequest,
  index: number,
): Promise<void> {
  const chunk = (fields: Record<string, unknown>) => {
    const head = {
      id: `completion-${index}`,
      object: "chat.completion.chunk",
      created: 0,
      model: "scripted",
    };
    response.write(`data: ${JSON.stringify({ ...head, ...fields })}\n\n`);
  };
  const delta = (fields: Record<string, unknown>) => {
    chunk({ choices: [{ index: 0, delta: fields, finish_reason: null }] });
  };

  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  delta({ role: "assistant" });
  const texts = reply.chunks ?? (reply.text === undefined ? [] : [reply.text]);
  for (const content of texts) delta({ content });
  await reply.hold?.pass();
  if (reply.disconnect) {
    response.destroy();
    return;
  }

  const toolCalls = reply.toolCalls ?? [];
  for (const [position, call] of toolCalls.entries()) {
    const args = call.rawArgs ?? JSON.stringify(call.args ?? {});
    const id = `call_${index}_${position}`;
    delta({
      tool_calls: [{ index: position, id, type: "function", function: { name: call.name, arguments: "" } }],
    });
    delta({ tool_calls: [{ index: position, function: { arguments: args } }] });
  }
  const finishReason = reply.finishReason ?? (toolCalls.length > 0 ? "tool_calls" : "stop");
  chunk({ choices: [{ index: 0, delta: {}, finish_reason: finishReason }] });
  chunk({ choices: [], usage: wireUsage(reply, request) });
  response.end("data: [DONE]\n\n");
}

function wireUsage(reply: Reply, request: ModelRequest): Record<string, number> {
  const written = [reply.text, ...(reply.chunks ?? []), JSON.stringify(reply.toolCalls)].join("");
  const promptTokens = reply.usage?.promptTokens ?? tokens(textOf(request) + JSON.stringify(request.tools));
  const completionTokens = reply.usage?.completionTokens ?? tokens(written);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

function tokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
