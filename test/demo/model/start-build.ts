import type { ReplyToolCall } from "../../harness/model-reply.ts";

/** Matches every way in which the build can end, not only the good one. */
const match = "WARN|ERROR|FAILED|built";

export const startCall: ReplyToolCall = {
  name: "monitor",
  args: { description: "build", command: "sh build.sh", match, wake: "event" },
};

/** `result` is the text of the tool's result: an error if the monitor could not be started. */
export function startedText(result: string): string {
  const [, id] = /^Started monitor (\S+)/.exec(result) ?? [];
  if (id === undefined) {
    const isRunning = result.includes("already running");
    return isRunning
      ? "It still runs. `stop` ends it, then `again` starts it anew."
      : "It could not be started.";
  }
  return [
    `The build runs in the background as \`${id}\`. Only lines that match \`${match}\` become events,`,
    "and each of them wakes me. Until one comes I do nothing and cost nothing, and you can go on typing.",
  ].join(" ");
}
