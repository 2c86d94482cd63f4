import type { ExtensionAPI, SessionStartEvent } from "@earendil-works/pi-coding-agent";

type EventFields = Record<string, unknown>;
interface PiEventRule {
  byUser?: true;
  facts(event: EventFields): EventFields;
}

/**
 * The fields of an event that a pattern sees, if not the plain ones: whole conversations and provider
 * settings stay out. `byUser` marks an event that never comes from the current run.
 */
const RULES: Readonly<Record<string, PiEventRule>> = {
  input: { byUser: true, facts: (event) => pick(event, "text", "source") },
  user_bash: { byUser: true, facts: (event) => pick(event, "command", "cwd", "excludeFromContext") },
  before_agent_start: { facts: (event) => pick(event, "prompt") },
  agent_end: { facts: (event) => ({ text: lastText(event.messages) }) },
  turn_end: { facts: (event) => ({ ...pick(event, "turnIndex", "outcome"), text: textOf(event.message) }) },
  message_start: { facts: (event) => messageFacts(event.message) },
  message_end: { facts: (event) => messageFacts(event.message) },
  tool_call: { facts: (event) => pick(event, "toolCallId", "toolName", "input") },
  tool_execution_start: { facts: (event) => pick(event, "toolCallId", "toolName", "args") },
  tool_result: {
    facts: (event) => ({ ...pick(event, "toolCallId", "toolName", "input", "isError"), text: textOf(event) }),
  },
  tool_execution_end: {
    facts: (event) => ({
      ...pick(event, "toolCallId", "toolName", "isError"),
      text: textOf(event.result),
    }),
  },
  model_select: { facts: (event) => ({ model: idOf(event.model), ...pick(event, "source") }) },
};
const PLAIN: PiEventRule = { facts: plainFields };

/** Receives an event; `facts` makes its data, which may be large. */
export type PiEventListener = (name: string, byUser: boolean, facts: () => EventFields) => void;

/**
 * Listens to pi's events for the lifetime of one session runtime, to each from its first request on: pi
 * copies the data of some for their handlers.
 */
export class PiEvents {
  readonly #on: (name: string, handler: (event: EventFields) => void) => void;
  readonly #listener: PiEventListener;
  readonly #heard = new Set<string>(["session_start"]);

  /**
   * @param start the event that began the session, unless it is over: pi promises nothing for a handler that
   * is added while the event is handled
   */
  constructor(pi: ExtensionAPI, start: SessionStartEvent | undefined, listener: PiEventListener) {
    // Each name has its own overload; only the fields that an event's rule picks are used.
    this.#on = pi.on.bind(pi) as unknown as (name: string, handler: (event: EventFields) => void) => void;
    this.#listener = listener;
    // These listeners run before the later ones that forget whose run it was.
    this.listenFor(["input", "agent_settled"]);
    if (start) setImmediate(() => this.#tell("session_start", { ...start }));
  }

  listenFor(names: readonly string[]): void {
    for (const name of names) {
      if (this.#heard.has(name)) continue;
      this.#heard.add(name);
      this.#on(name, (event) => this.#tell(name, event));
    }
  }

  /** Passes on an event of pi that another feature took, so that pi hands it to no handler of ours. */
  passOn(name: string, event: object): void {
    if (this.#heard.has(name)) this.#tell(name, { ...event });
  }

  #tell(name: string, event: EventFields): void {
    const rule = Object.hasOwn(RULES, name) ? (RULES[name] ?? PLAIN) : PLAIN;
    const byUser = rule.byUser === true && event.source !== "extension";
    this.#listener(name, byUser, () => ({ type: name, ...rule.facts(event) }));
  }
}

function pick(event: EventFields, ...names: string[]): EventFields {
  return Object.fromEntries(
    names.flatMap((name) => (event[name] === undefined ? [] : [[name, event[name]]])),
  );
}

function plainFields(event: EventFields): EventFields {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value)),
  );
}

function messageFacts(message: unknown): EventFields {
  const { role, stopReason } = (message ?? {}) as EventFields;
  return { ...pick({ role, stopReason }, "role", "stopReason"), text: textOf(message) };
}

/** Returns the text parts of a message or of a tool's result. */
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
