import type { Reader } from "../../core/text/reader.ts";
import { isUnready, type Readiness } from "../ready/readiness.ts";
import { endText } from "../texts/ends.ts";
import { describeEndTo, type EndReason } from "./end-reason.ts";

/** Tells how a task ended, to stand before `after 5s`: `exited with code 1 before it was ready,`. */
export function describeEndOf(
  task: { kind: "monitor" | "job"; readiness: Readiness; end: { reason: EndReason } },
  reader: Reader,
): string {
  const words = describeEndTo(reader, task.end.reason, task.kind);
  return isUnready(task.readiness) ? endText.beforeReady(words) : words;
}
