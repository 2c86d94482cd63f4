import { formatDuration, formatSeconds } from "../../core/text/format.ts";
import type { ReadySpec } from "../ready/ready-spec.ts";
import type { ReadyFacts } from "../ready/ready-watch.ts";

/** Words the event and its quotes: `ready after 3.2s: port 5173, http status 200`. */
export function readyNotice({ afterMs, line, port, status, answeredBy }: ReadyFacts): {
  text: string;
  quoted: string[];
} {
  const facts = [
    ...(port === undefined ? [] : [`port ${port}`]),
    ...(status === undefined ? [] : [`http status ${status}${strangerText(answeredBy)}`]),
    ...(line === undefined ? [] : ["line"]),
  ];
  return {
    text: `ready after ${formatSeconds(afterMs)}: ${facts.join(", ")}`,
    quoted: line === undefined ? [] : [line],
  };
}

function strangerText(answeredBy: string | undefined): string {
  return answeredBy === undefined ? "" : ` (answered by ${answeredBy}, no process of this task)`;
}

/** Words the notice that it takes longer than expected. */
export function lateText({ withinMs }: ReadySpec, missing: readonly string[]): string {
  return `not ready within ${formatDuration(withinMs)}: ${missing.join("; ")}; it goes on`;
}

/** Words the conditions for the start's result: `a line that matches, port 5173`. */
export function conditionsText({ line, port, http, withinMs }: ReadySpec): string {
  const conditions = [
    ...(line === undefined ? [] : ["a line that matches"]),
    ...(port === undefined ? [] : [`port ${port}`]),
    ...(http === undefined ? [] : ["an answer over http"]),
  ];
  return `${conditions.join(" and ")}; you are told, at the latest after ${formatDuration(withinMs)}`;
}
