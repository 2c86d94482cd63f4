import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getPackageDir } from "@earendil-works/pi-coding-agent";

/** Where pi says what its extensions can listen to. */
const PI_TYPES = join("dist", "core", "extensions", "types.d.ts");
const LISTENING = /\bon\(event: "(\w+)"/g;
/** Where a pi is packed so that this cannot be read: what every version since 0.87 has. */
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
/** They come with each token or chunk. */
const STREAMS = ["message_update", "tool_execution_update", "provider_stream_event"];
/** They come before loops are there, or when they are not any more. */
const NEVER_HEARD = ["project_trust", "resources_discover", "session_shutdown"];

/** Events of the monitor extension, under the names that loops know them by. */
export const TASK_EVENT_NAMES = ["monitor_event", "monitor_end", "job_end"] as const;
export type TaskEventName = (typeof TASK_EVENT_NAMES)[number];

/** Before the name of a channel of `pi.events`. */
const BUS_PREFIX = "bus:";
/** Of a list of things to do, ours or another package's; they may stand without the prefix. */
const TASK_LIST_PREFIX = "tasks:";
/** What all names of events of a task list begin with. */
export const TASK_LIST_EVENTS: string = BUS_PREFIX + TASK_LIST_PREFIX;
/** Printable, as it is shown. */
const CHANNEL = /^[^\s\p{C}]+$/u;

let piEventNames: readonly string[] | undefined;

/** All events that a loop may wait for in the pi at hand, but channels. */
export function eventNames(): readonly string[] {
  piEventNames ??= heardNames(namesInPi());
  return [...piEventNames, ...TASK_EVENT_NAMES];
}

export function isTaskEvent(name: string): boolean {
  return (TASK_EVENT_NAMES as readonly string[]).includes(name);
}

/** An event's name with the prefix of its channel where it was left out. */
export function fullName(name: string): string {
  return name.startsWith(TASK_LIST_PREFIX) ? busEventName(name) : name;
}

export function busEventName(channel: string): string {
  return BUS_PREFIX + channel;
}

/** The channel of `bus:<channel>`. */
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
