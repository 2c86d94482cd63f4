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
const NEAREST_COUNT = 3;
/** What a word in common is worth, in edited characters: `tool_start` is meant as `tool_execution_start`. */
const SHARED_WORD = 6;
/** Our own: what a loop does never triggers a loop. */
const OWN_CHANNELS = /^bus:loop:/;

/**
 * @returns the names, each once
 * @throws Error that names what is no event, those that are nearest to it, and all there are
 */
export function checkEventNames(names: readonly string[]): string[] {
  for (const name of names) {
    if (OWN_CHANNELS.test(name)) {
      throw new Error(`on names ${JSON.stringify(name)}: what loops do never triggers a loop.`);
    }
    if (EVENT_NAMES.includes(name) || channelOf(name)) continue;
    throw new Error(
      `on names ${JSON.stringify(name)}, which is no event. Nearest: ${nearestNames(name).join(", ")}. ` +
        `All: ${EVENT_NAMES.join(", ")}, and bus:<channel> for any channel of pi.events.`,
    );
  }
  return [...new Set(names)];
}

/** The channel of `bus:<channel>`. */
export function channelOf(name: string): string | undefined {
  return name.startsWith(BUS_PREFIX) ? CHANNEL.exec(name.slice(BUS_PREFIX.length))?.[0] : undefined;
}

function nearestNames(name: string): string[] {
  const wanted = name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z]+/g, "_");
  const words = wanted.split("_");
  return EVENT_NAMES.map((known) => {
    const shared = known.split("_").filter((word) => words.includes(word)).length;
    return { known, distance: editDistance(wanted, known) - shared * SHARED_WORD };
  })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_COUNT)
    .map(({ known }) => known);
}

/** Levenshtein's: characters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, charA] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, charB] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (charA === charB ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
