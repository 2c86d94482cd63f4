import { MONITOR_DONE, MONITOR_OUTPUT, type MonitorDone, type MonitorOutput } from "../bus.ts";
import type { BgRunArguments } from "../tools/job-parameters.ts";
import type { ListedTask } from "../tools/listed-task.ts";
import type { MonitorArguments } from "../tools/monitor-parameters.ts";
import { EventStream } from "./event-stream.ts";
import {
  CLIENT_ANSWER,
  CLIENT_REQUEST,
  type ClientAction,
  type ClientActions,
  type ClientAnswer,
  type ClientRequest,
  type Started,
  type Stopped,
} from "./protocol.ts";
import { clientText } from "./texts/client.ts";

/** The part of `pi.events` that the client uses. */
export interface Bus {
  emit(channel: string, data: unknown): void;
  on(channel: string, handler: (data: unknown) => void): () => void;
}

export type TaskEvent = ({ type: "output" } & MonitorOutput) | ({ type: "done" } & MonitorDone);

/** Every method rejects with an Error in the words of the tools, or after the time-out. */
export interface MonitorClient {
  /** Starts a monitor with the arguments of the tool `monitor`. It wakes nobody unless `wake` says so. */
  start(args: MonitorArguments): Promise<Started>;
  /** Starts a job with the arguments of the tool `bg_run`. It wakes nobody unless `wake` says so. */
  startJob(args: BgRunArguments): Promise<Started>;
  /** Returns the running tasks, then those that ended last. */
  list(): Promise<ListedTask[]>;
  /** Stops a task. Resolves when its processes are gone. @param id its id, or a job's name */
  stop(id: string): Promise<Stopped>;
  /**
   * Yields the events of a task up to its end, which comes last. For a task that this client has started, it
   * yields all of them; for another running task, those from the first read on; for an ended one, none.
   */
  events(id: string): AsyncIterable<TaskEvent>;
}

const TIMEOUT_MS = 30_000;
/** A job may have minutes to end, if the settings say so. */
const STOP_TIMEOUT_MS = 900_000;

/**
 * Starts, lists, follows and stops tasks of pi-monitor from another extension.
 * @param bus `pi.events`
 * @param timeoutMs the longest time for an answer; a stop has longer
 */
export function monitorClient(bus: Bus, { timeoutMs = TIMEOUT_MS } = {}): MonitorClient {
  const streams = new Map<string, EventStream<TaskEvent>>();
  /** The tasks heard of while starts are under way: one of them may turn out to be started here. */
  const perhapsOurs = new Set<string>();
  const newStream = (id: string): EventStream<TaskEvent> => {
    const stream = new EventStream<TaskEvent>(() => {
      if (streams.get(id) === stream) streams.delete(id);
    });
    streams.set(id, stream);
    return stream;
  };
  /** The number of starts under way. Their ids are not known yet, so every task is listened to. */
  let starting = 0;
  const hear = (event: TaskEvent): void => {
    const known = streams.get(event.id);
    if (!known && starting > 0) perhapsOurs.add(event.id);
    const stream = known ?? (starting > 0 ? newStream(event.id) : undefined);
    stream?.push(event, event.type === "done");
  };
  bus.on(MONITOR_OUTPUT, (data) => hear({ type: "output", ...(data as MonitorOutput) }));
  bus.on(MONITOR_DONE, (data) => hear({ type: "done", ...(data as MonitorDone) }));

  const start = async (action: "start" | "startJob", args: object): Promise<Started> => {
    starting += 1;
    try {
      const started = await ask(bus, action, args, timeoutMs);
      perhapsOurs.delete(started.id);
      if (!streams.has(started.id)) newStream(started.id);
      return started;
    } finally {
      starting -= 1;
      if (starting === 0) {
        for (const id of perhapsOurs) streams.delete(id);
        perhapsOurs.clear();
      }
    }
  };
  const isRunning = async (id: string): Promise<boolean> => {
    const listed = await ask(bus, "list", {}, timeoutMs);
    return listed.some((task) => task.id === id && (task.status === "running" || task.status === "stopping"));
  };
  return {
    start: (args) => start("start", args),
    startJob: (args) => start("startJob", args),
    list: () => ask(bus, "list", {}, timeoutMs),
    stop: (id) => ask(bus, "stop", { id }, Math.max(timeoutMs, STOP_TIMEOUT_MS)),
    async *events(id) {
      // Nobody knows the id of a start under way: this is another's task, and what came before is not meant.
      const known = perhapsOurs.delete(id) ? undefined : streams.get(id);
      const stream = known ?? newStream(id);
      try {
        if (known || (await isRunning(id))) yield* stream;
      } finally {
        await stream.return();
      }
    },
  };
}

let requests = 0;

function ask<Action extends ClientAction>(
  bus: Bus,
  action: Action,
  args: ClientActions[Action]["args"],
  timeoutMs: number,
): Promise<ClientActions[Action]["result"]> {
  requests += 1;
  const request: ClientRequest = { requestId: `${process.pid}-${Date.now()}-${requests}`, action, args };
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      stopListening();
    };
    const timer = setTimeout(() => {
      settle();
      reject(new Error(clientText.noAnswer(timeoutMs)));
    }, timeoutMs);
    const stopListening = bus.on(CLIENT_ANSWER, (data) => {
      // Anybody may send anything on the bus.
      const answer = data as ClientAnswer | undefined;
      if (answer?.requestId !== request.requestId) return;
      settle();
      if ("error" in answer) reject(new Error(answer.error));
      // The other side has the same table of actions.
      else resolve(answer.result as ClientActions[Action]["result"]);
    });
    bus.emit(CLIENT_REQUEST, request);
  });
}
