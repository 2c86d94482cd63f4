import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getPackageDir } from "@earendil-works/pi-coding-agent";

/** The file in which pi declares the events for extensions. */
const PI_TYPES = join("dist", "core", "extensions", "types.d.ts");
const LISTENING = /\bon\(event: "(\w+)"/g;
/** The events of every version since 0.87, for a pi packed so that the file cannot be read. */
const KNOWN_PI_EVENTS: readonly string[] = [
  "session_start",
  "session_info_changed",
  "session_compact",
  "session_compact_failed",
  "session_tree",
  "input",
  "user_bash",
  "agent_start",
  "agent_end",
  "agent_settled",
  "turn_start",
  "turn_end",
  "tool_call",
  "tool_execution_start",
  "tool_execution_end",
  "tool_result",
  "model_select",
  "thinking_level_select",
];
/** These events come with each token or chunk. */
const STREAMS = ["message_update", "tool_execution_update", "provider_stream_event"];
/** These events come before loops exist, or after. */
const NEVER_HEARD = ["project_trust", "resources_discover", "session_shutdown"];

/** Events of the monitor extension, under the names that loops use. */
export const TASK_EVENT_NAMES = ["monitor_event", "monitor_end", "job_end"] as const;
export type TaskEventName = (typeof TASK_EVENT_NAMES)[number];

/** Stands before the name of a channel of `pi.events`. */
const BUS_PREFIX = "bus:";
/** Channels of a task list, ours or another package's; their names need no prefix. */
const TASK_LIST_PREFIX = "tasks:";
/** The beginning of all names of events of a task list. */
export const TASK_LIST_EVENTS: string = BUS_PREFIX + TASK_LIST_PREFIX;
/** Only printable characters. */
const CHANNEL = /^[^\s\p{C}]+$/u;

let piEventNames: readonly string[] | undefined;

/** Returns all events that a loop may wait for in this pi, except channels. */
export function eventNames(): readonly string[] {
  piEventNames ??= heardNames(namesInPi());
  return [...piEventNames, ...TASK_EVENT_NAMES];
}

export function isTaskEvent(name: string): boolean {
  return (TASK_EVENT_NAMES as readonly string[]).includes(name);
}

/** Returns an event's name with the prefix of its channel, also if it was left out. */
export function fullName(name: string): string {
  return name.startsWith(TASK_LIST_PREFIX) ? busEventName(name) : name;
}

export function busEventName(channel: string): string {
  return BUS_PREFIX + channel;
}

/** Returns the channel of `bus:<channel>`. */
export function channelOf(name: string): string | undefined {
  return name.startsWith(BUS_PREFIX) ? CHANNEL.exec(name.slice(BUS_PREFIX.length))?.[0] : undefined;
}

function namesInPi(): readonly string[] {
  try {
    const types = readFileSync(join(getPackageDir(), PI_TYPES), "utf8");
    const names = Array.from(types.matchAll(LISTENING), ([, name = ""]) => name);
    return names.length > 0 ? names : KNOWN_PI_EVENTS;
  } catch {
    return KNOWN_PI_EVENTS;
  }
}

function heardNames(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !STREAMS.includes(name) && !NEVER_HEARD.includes(name));
}
