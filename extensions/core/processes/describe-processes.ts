import { label } from "../text/label.ts";
import type { ProcessInfo } from "./process-table.ts";

/** The most processes that are named; the others appear by pid alone. */
const NAMED_MAX = 10;
const NAME_MAX_CHARS = 60;
/** These characters would end the name, or look like an escape. */
const DELIMITER = /[\\()]/g;

/** `pid 12 (sleep), pid 14 (tail)`. The processes choose these names themselves. */
export function describeProcesses(processes: readonly Pick<ProcessInfo, "pid" | "name">[]): string {
  const named = processes.slice(0, NAMED_MAX);
  const more = processes.slice(NAMED_MAX).map((info) => info.pid);
  return (
    named.map(({ pid, name }) => `pid ${pid} (${nameText(name)})`).join(", ") +
    (more.length > 0 ? ` and ${more.length} more (pids ${more.join(" ")})` : "")
  );
}

function nameText(name: string): string {
  return label(name.replace(DELIMITER, "\\$&"), NAME_MAX_CHARS);
}
