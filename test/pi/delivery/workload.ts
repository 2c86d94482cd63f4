import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { repoRoot } from "../../harness/host.ts";
import { type ModelRequest, messageTexts } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { eventTexts, lineAccount, type MonitorEvent, monitorEvents, quotedLines } from "../monitor-events.ts";
import { promptly, type Session, type SessionOptions } from "../session.ts";

/** Lists the product, followed by these extensions of `fixtures/`. */
export function withFixtures(...names: string[]): Pick<SessionOptions, "extensions"> {
  return {
    extensions: [repoRoot, ...names.map((name) => join(import.meta.dirname, "fixtures", `${name}.ts`))],
  };
}

/** Shell code that prints numbered lines at a pace, without a process for each pause. */
export function pacedLines(lines: number, everySeconds: number, text: string): string {
  return `exec 9<> <(:); for ((i = 1; i <= ${lines}; i++)); do echo "${text} $i"; read -t ${everySeconds} -u 9; done`;
}

/** The product's own messages to the model: events, and notes about no single task. */
export interface Read {
  events: MonitorEvent[];
  notes: string[];
  /** Whole messages. */
  messages: string[];
}

const noteHeading = /^\[monitor \d\d:\d\d:\d\d\] /;

export function readBy(request: ModelRequest): Read {
  return readMessages(eventTexts(request));
}

export function readMessages(messages: string[]): Read {
  const blocks = messages.flatMap((message) => message.split(/\n(?=\[monitor )/));
  return {
    messages,
    notes: blocks.filter((block) => noteHeading.test(block)),
    events: blocks.filter((block) => !noteHeading.test(block)).flatMap(eventsOfBlock),
  };
}

/** An end has its own heading; its lines of stderr follow in the same block. */
function eventsOfBlock(block: string): MonitorEvent[] {
  return monitorEvents(block);
}

export function characters(request: ModelRequest): number {
  return eventTexts(request).reduce((sum, text) => sum + text.length, 0);
}

export function ends(events: readonly MonitorEvent[], id?: string): MonitorEvent[] {
  return events.filter((event) => event.position === "end" && (id === undefined || event.id === id));
}

/** Returns the numbers of lines that an event shows or states as left out, in order. */
export function statedLines(events: readonly MonitorEvent[]): number[] {
  return events.flatMap(({ position, text }) => {
    if (position === "end") return [];
    const [, first, last = first] = /(?:^|more events?, )lines? (\d+)(?:-(\d+))?/.exec(text) ?? [];
    if (first === undefined) return [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  });
}

export function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Checks that the end's account adds up, and that its shown lines were shown to the model. */
export function assertAccount(events: readonly MonitorEvent[], id: string, printed: number): void {
  const ofTask = events.filter((event) => event.id === id);
  const [end] = ends(ofTask);
  assert.ok(end, `no end of ${id}`);
  const account = lineAccount(end.text);
  assert.equal(account.printed, printed, end.text);
  assert.equal(account.sum, printed, end.text);
  const { shown = 0, below = 0 } = account.categories;
  assert.equal(quotedLines(ofTask).length, shown + below, end.text);
}

/** Counts how often the model reads these words of the user. */
export function timesSaid(request: ModelRequest, words: string): number {
  return messageTexts(request).filter(({ role, text }) => role === "user" && text === words).length;
}

/** Tells whether no run has begun since the last one settled. */
export function isSettled({ pi }: Session): boolean {
  return pi.events.findLast(({ type }) => /^agent_(start|end|settled)$/.test(type))?.type === "agent_settled";
}

/** Waits until pi is idle with nothing left to say. */
export async function untilSettled(session: Session, requests: number, timeoutMs = promptly): Promise<void> {
  const { model, pi } = session;
  await model.waitForRequests(requests, timeoutMs);
  await waitUntil(
    () => isSettled(session) && model.requests.every(({ state }) => state !== "open"),
    timeoutMs,
    () => `the end of the run\n${pi.stderr()}`,
  );
}

/** Waits long enough for a forbidden event: a wake follows its event within milliseconds. */
export function timeForWhatMustNotHappen(): Promise<void> {
  return pause(400);
}

/** Reports the price of a workload. */
export function report(t: TestContext, workload: string, requests: number, chars: number): void {
  t.diagnostic(`PRICE ${workload}: ${requests} more requests, ${chars} characters`);
}
