import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHome, type Home } from "../harness/home.ts";
import type { PiHost } from "../harness/host.ts";
import { reply, type Script, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolResults } from "../harness/model-request.ts";
import { type ModelServer, startModelServer } from "../harness/model-server.ts";
import { killIfAlive } from "../harness/processes.ts";
import { type RpcPi, type RpcPiOptions, type RpcRecord, startRpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { type MonitorEvent, monitorEvents } from "./monitor-events.ts";
import { closeWithoutErrors, promptly, taskProcesses } from "./session-state.ts";

export { isSettled, promptly, taskProcesses } from "./session-state.ts";

export interface Bench {
  host: PiHost;
  home: Home;
  model: ModelServer;
}

/** Registers clean-ups: a test, or other code that runs a pi. */
export interface Scope {
  after(cleanUp: () => unknown): void;
}

/** A real pi with the product, its scripted model and its scratch home. */
export interface Session extends Bench {
  pi: RpcPi;
}

export interface SessionOptions extends Pick<RpcPiOptions, "args" | "extensions"> {
  settings?: Record<string, unknown>;
  env?: Record<string, string>;
  /** For a test that needs a pi and a home that no other test has used. */
  own?: true;
}

/** Prepares a model and a home without a pi. After the test, no task of the home may be left. */
export async function prepare(
  t: Scope,
  host: PiHost,
  options: SessionOptions,
  endPi: () => Promise<unknown>,
): Promise<Bench> {
  const model = await startModelServer();
  const home = createHome({ model, ...options });
  t.after(async () => {
    try {
      await endPi();
      assert.deepEqual(taskProcesses(home), [], "processes of tasks that outlived pi");
    } finally {
      for (const pid of taskProcesses(home)) killIfAlive(pid);
      home.close();
      await model.close();
    }
  });
  return { host, home, model };
}

export async function startSession(t: Scope, host: PiHost, options: SessionOptions = {}): Promise<Session> {
  let pi: RpcPi | undefined;
  const bench = await prepare(t, host, options, async () => {
    if (pi) await closeWithoutErrors(pi);
  });
  pi = startRpcPi({ ...bench, ...options });
  return { ...bench, pi };
}

export const ownPi: SessionOptions = { own: true };

export interface ToolOutcome {
  /** The result that the model read. */
  text: string;
  isError: boolean;
}

/**
 * Makes the model call a tool, and end the run once it has the result; waits until pi has settled.
 * @param afterwards its later answers: a run caused by the call may come before this returns
 */
export async function callTool(
  session: Session,
  name: string,
  args: unknown,
  afterwards: Script = () => reply.text("Noted."),
): Promise<ToolOutcome> {
  const { model, pi } = session;
  const fromEvent = pi.events.length;
  const fromRequest = model.requests.length;
  model.script(sequence([reply.call(name, args), reply.text("Noted.")], afterwards));
  await pi.promptAndSettle(`call ${name}`, promptly);
  const end = pi.events.slice(fromEvent).find(({ type }) => type === "tool_execution_end");
  const [asked, ...later] = model.requests.slice(fromRequest);
  assert.ok(end && asked);
  const before = toolResults(asked).length;
  // Requests of a run that came at once may follow.
  const answered = later.find((request) => toolResults(request).length > before);
  return {
    text: toolResults(answered ?? assert.fail("no request with the result"))[before] ?? "",
    isError: end.isError === true,
  };
}

export interface StartedMonitor {
  id: string;
  pid: number;
  /** The whole result that the model read. */
  text: string;
}

export async function startMonitor(
  session: Session,
  args: Record<string, unknown> & { command: string },
): Promise<StartedMonitor> {
  return parseStart(await callTool(session, "monitor", { description: "watched", ...args }));
}

/** Returns the id of a started monitor, even if it has no process at the moment. */
export function startedId({ text }: { text: string }): string {
  return /^Started monitor (\w+)/.exec(text)?.[1] ?? assert.fail(text);
}

export function parseStart({ text }: { text: string }): StartedMonitor {
  const [, id, pid] = /^Started monitor (\S+) ".*", pid (\d+)\./s.exec(text) ?? [];
  assert.ok(id && pid, text);
  return { id, pid: Number(pid), text };
}

/** An event message of the session, and the time at which pi reported it. */
export interface EventMessage {
  content: string;
  details: { events: Record<string, unknown>[] };
  receivedAt: number;
}

/** Returns the event messages so far, those of idle times and those of boundaries. */
export function eventMessages(pi: RpcPi): EventMessage[] {
  return pi.events.flatMap((record) => eventMessage(record) ?? []);
}

function eventMessage(record: RpcRecord): EventMessage | undefined {
  const carrier = record.type === "message_end" ? record.message : record.entry;
  if (record.type !== "message_end" && record.type !== "entry_appended") return undefined;
  const { customType, content, details } = carrier as Partial<EventMessage> & { customType?: string };
  if (customType !== "monitor-event" || content === undefined || details === undefined) return undefined;
  return { content, details, receivedAt: record.receivedAt };
}

/** Returns all events of one task that have entered the session. */
export function eventsOf(pi: RpcPi, id: string): MonitorEvent[] {
  return eventMessages(pi)
    .flatMap(({ content }) => monitorEvents(content))
    .filter((event) => event.id === id);
}

export interface SeenEvent extends MonitorEvent {
  receivedAt: number;
}

/** Waits until an event of the task has gone into the session. */
export function waitForEvent(
  pi: RpcPi,
  id: string,
  accepts: (event: MonitorEvent) => boolean,
  timeoutMs: number,
  what: string,
): Promise<SeenEvent> {
  const find = () =>
    eventMessages(pi)
      .flatMap(({ content, receivedAt }) => monitorEvents(content).map((event) => ({ ...event, receivedAt })))
      .find((event) => event.id === id && accepts(event));
  return waitUntil(find, timeoutMs, () => `${what}; messages: ${describeMessages(pi)}`);
}

export function waitForEnd(pi: RpcPi, id: string, timeoutMs = promptly): Promise<SeenEvent> {
  return waitForEvent(pi, id, ({ position }) => position === "end", timeoutMs, `the end of ${id}`);
}

function describeMessages(pi: RpcPi): string {
  const texts = eventMessages(pi).map(({ content }) => content);
  return `${texts.length}\n${texts.slice(-5).join("\n")}\n${pi.stderr()}`;
}

/** Returns the model's next request: its context after all that has happened. */
export async function nextRequest(session: Session, words = "go on"): Promise<ModelRequest> {
  const { model, pi } = session;
  const before = model.requests.length;
  model.script(() => reply.text("Going on."));
  await pi.promptAndSettle(words, promptly);
  const request = model.requests[before];
  assert.ok(request);
  return request;
}

/** Returns the kept output of the command. */
export function readLog(home: Home, id: string, stream: "stdout" | "stderr" = "stdout"): Buffer {
  return readFileSync(logPath(home, id, stream));
}

export function logPath(home: Home, id: string, stream: "stdout" | "stderr" = "stdout"): string {
  return join(home.agentDir, "monitor", `${id}.${stream}`);
}

/**
 * Returns shell code that waits until the test, or another command, creates the file in the working
 * directory. It needs no process for each look, because dozens of commands wait at once.
 */
export function awaitFile(name: string): string {
  return `exec 8<> <(:); until [ -e ${name} ]; do read -t 0.05 -u 8 || :; done`;
}

/** Creates the file for which a command waits by `awaitFile`. */
export function createFile(home: Home, name: string): void {
  writeFileSync(join(home.cwd, name), "");
}

/** Returns the texts of the extensions' notifications. */
export function notifications(pi: RpcPi): string[] {
  return pi.uiRequests().flatMap((request) => (request.method === "notify" ? [request.message] : []));
}

/** Runs a slash command and resolves with the first notification that follows. */
export async function runCommand(pi: RpcPi, command: string): Promise<{ text: string; type: string }> {
  const fromIndex = pi.events.length;
  const accepted = pi.prompt(command);
  const isNotice = ({ type, method }: RpcRecord) => type === "extension_ui_request" && method === "notify";
  const { message, notifyType } = await pi.waitForEvent(
    isNotice,
    promptly,
    `a notification after ${command}`,
    fromIndex,
  );
  await accepted;
  return { text: String(message), type: String(notifyType) };
}
