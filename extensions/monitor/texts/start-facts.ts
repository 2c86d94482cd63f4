import { plural } from "../../core/text/format.ts";
import type { Task } from "../task/task.ts";
import { conditionsText } from "./ready-facts.ts";

/** Says when the model is told that the task is ready. */
export function readyLine({ spec: { ready } }: Task): string[] {
  return ready ? [`Ready: with ${conditionsText(ready)}`] : [];
}

/** Tells when it is started again by itself. */
export function restartLine({ spec: { restart } }: Task): string[] {
  if (!restart) return [];
  const when = restart.on === "failure" ? "after a failure" : "whenever it ends";
  return [`Started again: ${when}, at most ${plural(restart.max, "time")} in a row`];
}

/** Tells how to write to it. */
export function inputLine(task: Task): string[] {
  const { input } = task.spec;
  if (input === "pipe") return ["Its standard input is open: monitor_send"];
  if (input !== "terminal") return [];
  const drawsEvents = task.kind === "monitor" && (task.spec.match ?? task.spec.ignore) === undefined;
  return [
    "It sees a terminal of 100 × 30, so stdout and stderr are one: monitor_send types into it",
    ...(drawsEvents ? ['A full-screen program is better a job (bg_run), read with from: "screen"'] : []),
  ];
}
