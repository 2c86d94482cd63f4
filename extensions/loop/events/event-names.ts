/** The events of pi that a loop may wait for. */
export const PI_EVENT_NAMES = [
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
  "tool_execution_start",
  "tool_execution_end",
  "model_select",
  "thinking_level_select",
] as const;
export type PiEventName = (typeof PI_EVENT_NAMES)[number];

/** Events of the monitor extension, under the names that loops know them by. */
export const TASK_EVENT_NAMES = ["monitor_event", "monitor_end", "job_end"] as const;
export type TaskEventName = (typeof TASK_EVENT_NAMES)[number];

export const EVENT_NAMES: readonly string[] = [...PI_EVENT_NAMES, ...TASK_EVENT_NAMES];
/** Before the name of a channel of `pi.events`. */
export const BUS_PREFIX = "bus:";
/** Printable, as it is shown. */
const CHANNEL = /^[^\s\p{C}]+$/u;

/** The channel of `bus:<channel>`. */
export function channelOf(name: string): string | undefined {
  return name.startsWith(BUS_PREFIX) ? CHANNEL.exec(name.slice(BUS_PREFIX.length))?.[0] : undefined;
}
