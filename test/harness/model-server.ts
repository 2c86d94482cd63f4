import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Reply, reply, type Script } from "./model-reply.ts";
import { type ModelRequest, messageTexts, parseModelRequest } from "./model-request.ts";
import { writeCompletion } from "./model-stream.ts";
import { waitUntil } from "./wait.ts";

/** A model that answers from a script, over the streaming chat completions API. */
export interface ModelServer {
  baseUrl: string;
  /** Every request so far, in order of arrival. */
  requests: ModelRequest[];
  /** Sets the answers from now on. A script that throws answers with HTTP 400, which pi does not retry. */
  script(script: Script): void;
  /** Resolves with the `count`th request. */
  waitForRequests(count: number, timeoutMs: number): Promise<ModelRequest>;
  /** Resolves with the first request, past or future, that `predicate` accepts. */
  waitFor(
    predicate: (request: ModelRequest) => boolean,
    timeoutMs: number,
    what: string,
  ): Promise<ModelRequest>;
  close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  let script: Script = () => reply.text("Done.");

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const request = parseModelRequest(await readText(incoming), at);
    const index = requests.push(request) - 1;
    response.on("close", () => {
      request.state = response.writableFinished ? "answered" : "aborted";
    });
    // pi may be gone at any time; later output is dropped.
    response.on("error", () => {});
    const chosen = await scriptedReply(script, request, index);
    if (chosen.delayMs) await waitMs(chosen.delayMs);
    if (chosen.status !== undefined) {
      response.writeHead(chosen.status, { "content-type": "application/json" });
      response.end(chosen.errorBody ?? "");
    } else {
      await writeCompletion(response, chosen, request, index);
    }
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  // The default of five seconds would refuse a request that is just coming.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    script(next) {
      script = next;
    },
    waitForRequests: (count, timeoutMs) =>
      waitUntil(
        () => requests[count - 1],
        timeoutMs,
        () => `model request ${count}; ${seen(requests)}`,
      ),
    waitFor: (predicate, timeoutMs, what) =>
      waitUntil(
        () => requests.find(predicate),
        timeoutMs,
        () => `a model request: ${what}; ${seen(requests)}`,
      ),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections(); // held responses would keep it open
      await closed;
    },
  };
}

async function scriptedReply(script: Script, request: ModelRequest, index: number): Promise<Reply> {
  try {
    return await script(request, index);
  } catch (error) {
    return reply.error(400, `The model script failed: ${asError(error).message}`);
  }
}

async function readText(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding("utf8");
  let text = "";
  for await (const part of incoming) text += part;
  return text;
}

function waitMs(milliseconds: number): Promise<void> {
  // The open server keeps the process alive, so the timer need not.
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Describes for error messages how many requests came, and how each ended. */
function seen(requests: ModelRequest[]): string {
  const lines = requests.map((request, index) => {
    const last = messageTexts(request).at(-1);
    return `  ${index + 1}. ${request.state}, last message (${last?.role}): ${last?.text.slice(-200)}`;
  });
  return `seen ${requests.length}\n${lines.join("\n")}`;
}
