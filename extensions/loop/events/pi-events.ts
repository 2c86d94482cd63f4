import type { ExtensionAPI, SessionStartEvent } from "@earendil-works/pi-coding-agent";
import { PI_EVENT_NAMES, type PiEventName } from "./event-names.ts";

type EventFields = Record<string, unknown>;
interface PiEventRule {
  byUser?: true;
  facts(event: EventFields): EventFields;
}

/**
 * What of each event a pattern sees: whole conversations and provider settings stay out. `byUser`: it never
 * comes from the run under way.
 */
const RULES: Readonly<Record<PiEventName, PiEventRule>> = {
  session_start: { facts: (event) => pick(event, "reason") },
  session_info_changed: { facts: (event) => pick(event, "name") },
  session_compact: { facts: (event) => pick(event, "reason", "willRetry", "fromExtension") },
  session_compact_failed: { facts: (event) => pick(event, "reason", "errorMessage", "aborted", "willRetry") },
  session_tree: { facts: (event) => pick(event, "oldLeafId", "newLeafId") },
  input: { byUser: true, facts: (event) => pick(event, "text", "source") },
  user_bash: { byUser: true, facts: (event) => pick(event, "command", "cwd", "excludeFromContext") },
  agent_start: { facts: () => ({}) },
  agent_end: { facts: (event) => ({ text: lastText(event.messages) }) },
  agent_settled: { facts: (event) => pick(event, "aborted") },
  turn_start: { facts: (event) => pick(event, "turnIndex") },
  turn_end: { facts: (event) => ({ ...pick(event, "turnIndex", "outcome"), text: textOf(event.message) }) },
  tool_execution_start: { facts: (event) => pick(event, "toolCallId", "toolName", "args") },
  tool_execution_end: {
    facts: (event) => ({
      ...pick(event, "toolCallId", "toolName", "isError"),
      text: textOf(event.result),
    }),
  },
  model_select: { facts: (event) => ({ model: idOf(event.model), ...pick(event, "source") }) },
  thinking_level_select: { facts: (event) => pick(event, "level", "previousLevel") },
};

/** Hears of an event; `facts` makes its data, which may be large. */
export type PiEventListener = (name: PiEventName, byUser: boolean, facts: () => EventFields) => void;

/**
 * Listens for the lifetime of one session runtime.
 * @param start the event that began it, unless that is over: whether a handler that is added while it is
 * handled hears of it too is not for us to rely on
 */
export function listenToPi(
  pi: ExtensionAPI,
  start: SessionStartEvent | undefined,
  listener: PiEventListener,
): void {
  const tell = (name: PiEventName, event: EventFields): void => {
    const rule = RULES[name];
    const byUser = rule.byUser === true && event.source !== "extension";
    listener(name, byUser, () => ({ type: name, ...rule.facts(event) }));
  };
  // Each name has an overload of its own; all that is used of an event is what its rule picks.
  const on = pi.on.bind(pi) as unknown as (name: string, handler: (event: EventFields) => void) => void;
  for (const name of PI_EVENT_NAMES) {
    if (name === "session_start") {
      if (start) setImmediate(tell, name, { ...start });
    } else on(name, (event) => tell(name, event));
  }
}

function pick(event: EventFields, ...names: string[]): EventFields {
  return Object.fromEntries(
    names.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])),
  );
}

/** The text parts of a message or of a tool's result. */
function textOf(message: unknown): string {
  const content = (message as { content?: unknown } | undefined)?.content;
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part: { text?: unknown }) => (typeof part.text === "string" ? part.text : "")).join("");
}

function lastText(messages: unknown): string {
  return Array.isArray(messages) ? textOf(messages.at(-1)) : "";
}

function idOf(model: unknown): string {
  const { provider, id } = (model ?? {}) as { provider?: unknown; id?: unknown };
  return `${provider}/${id}`;
}
