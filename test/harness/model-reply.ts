import type { ModelRequest } from "./model-request.ts";
import { withTimeout } from "./wait.ts";

/** The answer of the scripted model to one request. */
export interface Reply {
  text?: string;
  /** Pieces of the text, one stream event each, instead of `text`. */
  chunks?: string[];
  toolCalls?: ReplyToolCall[];
  /** Time before the first byte. */
  delayMs?: number;
  /** Keeps the response open after the text, before the tool calls, until the gate is released. */
  hold?: Gate;
  /** Token counts of the last stream event. Default: estimated from the texts. */
  usage?: { promptTokens: number; completionTokens: number };
  /** Default: `tool_calls` with tool calls, otherwise `stop`. */
  finishReason?: string;
  /** An HTTP error with this status instead of an answer. */
  status?: number;
  errorBody?: string;
  /** Cuts the connection after the text (and the gate), as a failing network does. */
  disconnect?: boolean;
}

export interface ReplyToolCall {
  name: string;
  args?: unknown;
  /** The raw argument text, for arguments that are not valid JSON. Wins over `args`. */
  rawArgs?: string;
}

export type Script = (request: ModelRequest, index: number) => Reply | Promise<Reply>;

export const reply = {
  text: (text: string): Reply => ({ text }),
  call: (name: string, args: unknown): Reply => ({ toolCalls: [{ name, args }] }),
  calls: (toolCalls: ReplyToolCall[]): Reply => ({ toolCalls }),
  error: (status: number, message: string): Reply => ({
    status,
    errorBody: JSON.stringify({ error: { message, type: "scripted_error" } }),
  }),
};

/** Makes a script with one reply per request in order, from its setting on; then `fallback`. */
export function sequence(replies: (Reply | Script)[], fallback?: Reply | Script): Script {
  let next = 0;
  return (request, index) => {
    const step = replies[next++] ?? fallback;
    if (step === undefined)
      throw new Error(`request ${next} of a sequence of ${replies.length}, no fallback`);
    return typeof step === "function" ? step(request, index) : step;
  };
}

const ARRIVAL_MAX_MS = 60_000;

/** Keeps a response open until the test releases it. */
export interface Gate {
  /** Resolves when the first response has come to the gate: pi is streaming now. Rejects after a minute. */
  readonly arrived: Promise<void>;
  release(): void;
  /** Reports the arrival and resolves on release; the server calls it. */
  pass(): Promise<void>;
}

export function hold(): Gate {
  let arrive = () => {};
  let release = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    get arrived() {
      return withTimeout(arrived, ARRIVAL_MAX_MS, "pi to ask the model that is held");
    },
    release,
    pass() {
      arrive();
      return released;
    },
  };
}
