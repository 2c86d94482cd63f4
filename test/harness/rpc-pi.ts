import type { RpcCommand, RpcExtensionUIRequest, SessionEntry } from "@earendil-works/pi-coding-agent";
import { exitOrKill, type ProcessExit, spawnPi } from "./child-pi.ts";
import type { Home } from "./home.ts";
import { type LaunchOptions, piArguments } from "./host.ts";
import { jsonLineReader } from "./json-lines.ts";
import { waitUntil } from "./wait.ts";

const responseTimeoutMs = 90_000;
const closeGraceMs = 30_000;

export interface RpcPiOptions extends LaunchOptions {
  home: Home;
  env?: Record<string, string>;
}

/** One record from pi's stdout. */
export interface RpcRecord {
  type: string;
  /** `performance.now()` at arrival. */
  receivedAt: number;
  [field: string]: unknown;
}

export interface RpcReply {
  command: string;
  success: boolean;
  data?: unknown;
  error?: string;
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

export interface RpcPi {
  pid: number;
  /** Every record so far, responses included, in order of arrival. */
  events: RpcRecord[];
  send(command: WithoutId<RpcCommand>): Promise<RpcReply>;
  /** Resolves with the response: the prompt is accepted, queued or handled. Rejects when pi refuses it. */
  prompt(message: string, streamingBehavior?: "steer" | "followUp"): Promise<RpcReply>;
  /** Prompts and waits until the run has settled. Not for slash commands: they start no run. */
  promptAndSettle(message: string, timeoutMs: number): Promise<void>;
  /** Resolves with the first event, from `events[fromIndex]` on (default 0), that `predicate` accepts. */
  waitForEvent(
    predicate: (event: RpcRecord) => boolean,
    timeoutMs: number,
    what: string,
    fromIndex?: number,
  ): Promise<RpcRecord>;
  /** Resolves when pi has settled `count` times since its start. */
  settled(count: number, timeoutMs: number): Promise<void>;
  uiRequests(): RpcExtensionUIRequest[];
  /** Answers a dialog: text or choice, a confirmation, or undefined to cancel it. */
  answerUi(id: string, value: string | boolean | undefined): void;
  /** All entries of the session file, in order. */
  entries(): Promise<SessionEntry[]>;
  kill(signal: NodeJS.Signals): void;
  stderr(): string;
  exit: Promise<ProcessExit>;
  /** Ends stdin, which is pi's orderly shutdown; SIGKILL if pi does not end in 10 s. */
  close(): Promise<ProcessExit>;
  /** How many events had come when `close` was first called; undefined before. */
  readonly eventsBeforeClose: number | undefined;
}

export function startRpcPi(options: RpcPiOptions): RpcPi {
  const nodeArgs = piArguments(options, ["--mode", "rpc"]);
  const { child, pid, stderr, exit, exited } = spawnPi(nodeArgs, options.home, "pipe", options.env);
  const events: RpcRecord[] = [];
  let commandCount = 0;
  let eventsBeforeClose: number | undefined;
  // A write to a pi that has just ended is no failure of its own: the waiting call reports the exit.
  child.stdin?.on("error", () => {});
  child.stdout?.on(
    "data",
    jsonLineReader((record) => {
      events.push({ ...(record as RpcRecord), receivedAt: performance.now() });
    }),
  );

  function write(record: Record<string, unknown>): void {
    child.stdin?.write(`${JSON.stringify(record)}\n`);
  }

  async function waitForEvent(
    predicate: (event: RpcRecord) => boolean,
    timeoutMs: number,
    what: string,
    fromIndex = 0,
  ): Promise<RpcRecord> {
    let next = fromIndex;
    const find = () => {
      // This comes first and also asks stdout, because the exit may be known before the last events are read.
      const ended = child.stdout?.readableEnded ? exited() : undefined;
      while (next < events.length) {
        const event = events[next++];
        if (event && predicate(event)) return event;
      }
      if (ended)
        throw new Error(`pi ended (${JSON.stringify(ended)}) before ${what}; ${seen(events)}\n${stderr()}`);
      return undefined;
    };
    return waitUntil(find, timeoutMs, () => `${what}; ${seen(events)}\nstderr: ${stderr()}`);
  }

  async function send(command: WithoutId<RpcCommand>): Promise<RpcReply> {
    const id = `bench-${++commandCount}`;
    const fromIndex = events.length;
    write({ ...command, id });
    const isResponse = (event: RpcRecord) => event.type === "response" && event.id === id;
    const what = `the response to ${command.type}`;
    const {
      command: name,
      success,
      data,
      error,
    } = await waitForEvent(isResponse, responseTimeoutMs, what, fromIndex);
    return { command: name, success, data, error } as RpcReply;
  }

  async function prompt(message: string, streamingBehavior?: "steer" | "followUp"): Promise<RpcReply> {
    const answer = await send({ type: "prompt", message, ...(streamingBehavior && { streamingBehavior }) });
    if (!answer.success) throw new Error(`pi refused the prompt: ${answer.error}`);
    return answer;
  }

  return {
    pid,
    events,
    send,
    prompt,
    async promptAndSettle(message, timeoutMs) {
      const fromIndex = events.length;
      await prompt(message);
      await waitForEvent(({ type }) => type === "agent_settled", timeoutMs, "agent_settled", fromIndex);
    },
    waitForEvent,
    async settled(count, timeoutMs) {
      let left = count;
      const isLast = ({ type }: RpcRecord) => type === "agent_settled" && --left <= 0;
      await waitForEvent(isLast, timeoutMs, `agent_settled number ${count}`);
    },
    uiRequests: () =>
      events.filter(({ type }) => type === "extension_ui_request") as unknown as RpcExtensionUIRequest[],
    answerUi(id, value) {
      const outcome = { string: { value }, boolean: { confirmed: value }, undefined: { cancelled: true } };
      write({ type: "extension_ui_response", id, ...outcome[typeof value as keyof typeof outcome] });
    },
    async entries() {
      const answer = await send({ type: "get_entries" });
      return (answer.data as { entries: SessionEntry[] }).entries;
    },
    kill: (signal) => child.kill(signal),
    stderr,
    exit,
    close() {
      eventsBeforeClose ??= events.length;
      child.stdin?.end();
      return exitOrKill(exit, () => child.kill("SIGKILL"), closeGraceMs);
    },
    get eventsBeforeClose() {
      return eventsBeforeClose;
    },
  };
}

/** Describes the last events for error messages, without the streaming updates. */
function seen(events: RpcRecord[]): string {
  const lines = events
    .filter(({ type }) => type !== "message_update")
    .slice(-15)
    .map((event) => `  ${JSON.stringify(event).slice(0, 300)}`);
  return `last of ${events.length} events:\n${lines.join("\n")}`;
}
