import type { AgentToolResult } from "@earendil-works/pi-coding-agent";
import { formatDuration, plural } from "../../core/text/format.ts";
import { quote } from "../../core/text/quote.ts";
import { textResult } from "../../core/tools/text-result.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { Task } from "../task/task.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import type { Tasks } from "../tasks.ts";
import { readyText } from "../texts/ready-facts.ts";
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
): Promise<AgentToolResult<object>> {
  const { tasks, waits, delivery } = parts;
  const meant = await meantTasks(tasks, delivery, id, waitFor, startsBefore);
  const isThere = meant.every((task) => task.end || (waitFor === "ready" && task.readiness.kind === "ready"));
  const startedMs = performance.now();
  const end: WaitEnd = isThere
    ? { kind: "happened" }
    : await waits.wait({ tasks: meant, waitFor, timeoutMs, signal });
  if (end.kind === "aborted") throw new Error("The wait was aborted; what was waited for runs on.");
  // After a wait for nothing, the events stay for the next request.
  const message = end.kind === "timeout" || end.kind === "session over" ? undefined : delivery.joinResult();
  const waitedMs = performance.now() - startedMs;
  const text = [
    ...(end.kind === "happened" && message && !isThere
      ? []
      : [endText(end, meant, waitFor, waitedMs, tasks)]),
    ...(message ? [message.content] : []),
  ].join("\n");
  return textResult(text, { ended: end.kind, ids: meant.map((task) => task.id), ...message?.details });
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
      throw new Error(
        `${task.id} ${quotedLabelOf(task)} was started without ready, so nobody knows when it is; ` +
          'wait for "event" or "end", or give ready with the start.',
      );
    }
    return [task];
  }
  await startsBefore;
  const running = tasks.registry.running();
  // A task that has just ended, and whose end the model has not got yet, counts for it as running.
  const ended = delivery.waiting.flatMap((event) => (event.kind === "end" ? [event.task] : []));
  const untold = [...running, ...ended];
  if (untold.length === 0) throw new Error("Nothing is running, so there is nothing to wait for.");
  if (waitFor !== "ready") return untold;
  const meant = untold.filter((task) => task.spec.ready);
  const expected = meant.filter((task) => task.end || task.readiness.kind === "expected");
  if (expected.length > 0) return expected;
  if (meant.length > 0) return meant;
  throw new Error(
    `Of what is running nothing is expected to become ready: ${untold.map((task) => statusText(task, tasks)).join("; ")}.`,
  );
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
      return `Something else happened while you waited ${waitedText(meant, waitFor)}:`;
    case "user spoke":
      return `The user has spoken; you waited ${waitedText(meant, waitFor)}.`;
    case "timeout":
      return `Nothing after ${formatDuration(waitedMs)} of waiting ${waitedText(meant, waitFor)}.\n${status}`;
    case "aborted":
    case "session over":
      return "The wait was ended with the session.";
  }
}

function waitedText(meant: readonly Task[], waitFor: WaitFor): string {
  const ids = meant.map((task) => task.id).join(" or ");
  switch (waitFor) {
    case "ready":
      return `for ${ids} to be ready`;
    case "event":
      return `for an event of ${ids}`;
    case "end":
      return `for the end of ${ids}`;
  }
}

function statusText(task: Task, tasks: Tasks): string {
  const name = `${task.id} ${quotedLabelOf(task)}`;
  if (task.end) return `${name} has ended: ${tasks.describeEnd(task)}`;
  const { lastLine, readiness } = task;
  const printsToStderr = task.kind === "monitor" && task.output.stderrBytes > 0;
  const facts = [
    `is running since ${formatDuration(task.ageMs)}`,
    ...(readiness.kind === "ready" ? [`was ${readyText(readiness.facts).text}`] : []),
    ...(readiness.kind === "expected" ? ["is not ready yet"] : []),
    lastLine
      ? `has printed ${plural(task.linesPrinted, "line")}, the last ${formatDuration(Date.now() - lastLine.atMs)} ago:`
      : printsToStderr
        ? "has printed nothing to stdout"
        : "has printed nothing",
  ];
  return `${name} ${facts.join(", ")}${lastLine ? `\n${quote(lastLine.text)}` : ""}`;
}
