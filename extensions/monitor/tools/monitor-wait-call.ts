import { quote } from "../../core/text/quote.ts";
import type { ToolResult } from "../../core/tools/declare-tool.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import type { Tasks } from "../tasks.ts";
import { readyNotice } from "../texts/ready-facts.ts";
import { waitText } from "../texts/waits.ts";
import type { WaitFor } from "../wait/wait-for.ts";
import type { WaitEnd, Waits } from "../wait/waits.ts";
import type { WaitArguments } from "./wait-tool.ts";

/** The word in place of an id. */
const ANY = "any";

/**
 * Waits for an event, as the model has asked.
 * @param startsBefore resolves when earlier called starts are over
 * @throws Error that gives the reason if there is nothing to wait for
 */
export async function callMonitorWait(
  parts: { tasks: Tasks; waits: Waits; delivery: Delivery },
  { id, for: waitFor }: Pick<WaitArguments, "id" | "for">,
  timeoutMs: number,
  startsBefore: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<ToolResult<object>> {
  const { tasks, waits, delivery } = parts;
  const meant = await meantTasks(tasks, delivery, id, waitFor, startsBefore);
  const isThere = meant.every((task) => task.end || (waitFor === "ready" && task.readiness.kind === "ready"));
  const startedMs = performance.now();
  const end: WaitEnd = isThere
    ? { kind: "happened" }
    : await waits.wait({ tasks: meant, waitFor, timeoutMs, signal });
  if (end.kind === "aborted") throw new Error(waitText.aborted);
  // After a wait for nothing, the events stay for the next request.
  const message = end.kind === "timeout" || end.kind === "session over" ? undefined : delivery.joinResult();
  const waitedMs = performance.now() - startedMs;
  const text = [
    ...(end.kind === "happened" && message && !isThere
      ? []
      : [endText(end, meant, waitFor, waitedMs, tasks)]),
    ...(message ? [message.content] : []),
  ].join("\n");
  const facts = { ended: end.kind, ids: meant.map((task) => task.id) };
  return {
    ...textResult(text, { ...facts, ...message?.details }),
    structuredContent: { ...facts, ...(message && { events: message.eventsForModel ?? [] }) },
  };
}

async function meantTasks(
  tasks: Tasks,
  delivery: Delivery,
  id: string,
  waitFor: WaitFor,
  startsBefore: Promise<void>,
): Promise<Task[]> {
  if (id.trim() !== ANY) {
    const task = await findTask(tasks, id, startsBefore);
    if (waitFor === "ready" && !task.spec.ready) {
      throw new Error(waitText.withoutReady(task.id, quotedLabelOf(task)));
    }
    return [task];
  }
  await startsBefore;
  const running = tasks.registry.running();
  // A task that has just ended, and whose end the model has not got yet, counts for it as running.
  const ended = delivery.waiting.flatMap((event) => (event.kind === "end" ? [event.task] : []));
  const untold = [...running, ...ended];
  if (untold.length === 0) throw new Error(waitText.nothingRuns);
  if (waitFor !== "ready") return untold;
  const meant = untold.filter((task) => task.spec.ready);
  const expected = meant.filter((task) => task.end || task.readiness.kind === "expected");
  if (expected.length > 0) return expected;
  if (meant.length > 0) return meant;
  throw new Error(waitText.nothingExpected(untold.map((task) => statusText(task, tasks)).join("; ")));
}

async function findTask(tasks: Tasks, id: string, startsBefore: Promise<void>): Promise<Task> {
  try {
    return tasks.registry.find(id);
  } catch {
    await startsBefore;
    return tasks.registry.find(id);
  }
}

/** Says why the wait is over, if no event does, and how the tasks are. */
function endText(
  end: WaitEnd,
  meant: readonly Task[],
  waitFor: WaitFor,
  waitedMs: number,
  tasks: Tasks,
): string {
  const status = meant.map((task) => statusText(task, tasks)).join("\n");
  switch (end.kind) {
    case "happened":
      return status;
    case "silenced":
      return statusText(end.task, tasks);
    case "other event":
      return waitText.somethingElse(waitedText(meant, waitFor));
    case "user spoke":
      return waitText.userSpoke(waitedText(meant, waitFor));
    case "timeout":
      return waitText.nothingYet(waitedMs, waitedText(meant, waitFor), status);
    case "aborted":
    case "session over":
      return waitText.sessionOver;
  }
}

function waitedText(meant: readonly Task[], waitFor: WaitFor): string {
  const ids = meant.map((task) => task.id).join(" or ");
  switch (waitFor) {
    case "ready":
      return waitText.forReady(ids);
    case "event":
      return waitText.forEvent(ids);
    case "end":
      return waitText.forEnd(ids);
  }
}

function statusText(task: Task, tasks: Tasks): string {
  const name = `${task.id} ${quotedLabelOf(task)}`;
  if (task.end) return waitText.hasEnded(name, tasks.describeEnd(task));
  const { lastLine, readiness } = task;
  const printsToStderr = task.kind === "monitor" && task.output.stderrBytes > 0;
  const facts = [
    waitText.runsSince(task.ageMs),
    ...(readiness.kind === "ready" ? [`was ${readyNotice(readiness.facts).text}`] : []),
    ...(readiness.kind === "expected" ? [waitText.notReady] : []),
    lastLine
      ? waitText.printed(task.linesPrinted, Date.now() - lastLine.atMs)
      : waitText.printedNothing(printsToStderr),
  ];
  return `${name} ${facts.join(", ")}${lastLine ? `\n${quote(lastLine.text)}` : ""}`;
}
