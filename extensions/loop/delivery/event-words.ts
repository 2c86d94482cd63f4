import { formatDuration, formatLines } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";
import { endedText } from "../../core/texts/task-ends.ts";
import type { TriggerEvents } from "../run.ts";
import { eventText } from "../texts/event-words.ts";

const TITLE_MAX_CHARS = 80;
const LINE_MAX_CHARS = 200;

type Facts = Readonly<Record<string, unknown>>;

/**
 * Says in words for a person what has happened to a task: `build exited with code 3 after 5s`.
 * @returns undefined for an event of another kind, and for one whose data is not that of a task
 */
export function eventWords({ name, json }: Pick<TriggerEvents, "name" | "json">): string | undefined {
  const facts = factsOf(json);
  if (typeof facts?.description !== "string") return undefined;
  const title = label(facts.description, TITLE_MAX_CHARS);
  switch (name) {
    case "monitor_event":
      return outputWords(title, facts);
    case "monitor_end":
    case "job_end":
      return endWords(title, facts);
    default:
      return undefined;
  }
}

/** @returns undefined for what is no object, or was cut, because it is very long */
function factsOf(json: string): Facts | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === "object" && parsed !== null ? (parsed as Facts) : undefined;
  } catch {
    return undefined;
  }
}

function outputWords(title: string, { firstLine, lastLine, lines }: Facts): string | undefined {
  if (!isNumber(firstLine) || !isNumber(lastLine)) return undefined;
  const said = `${title} ${formatLines(firstLine, lastLine)}`;
  const last: unknown = Array.isArray(lines) ? lines.at(-1) : undefined;
  return typeof last === "string" ? `${said}: ${label(last, LINE_MAX_CHARS)}` : said;
}

function endWords(title: string, { reason, exitCode, signal, durationMs }: Facts): string | undefined {
  if (typeof reason !== "string") return undefined;
  const why =
    reason === "exited" && isNumber(exitCode)
      ? eventText.exited(exitCode)
      : reason === "signaled" && typeof signal === "string"
        ? eventText.signaled(label(signal))
        : endedText(reason);
  if (why === undefined) return undefined;
  return `${title} ${why}${isNumber(durationMs) ? ` after ${formatDuration(durationMs)}` : ""}`;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
