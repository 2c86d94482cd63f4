import type { SessionStartEvent } from "@earendil-works/pi-coding-agent";
import { plural } from "../../core/text/format.ts";
import { errorLabel, label, quotedLabel } from "../../core/text/label.ts";

const PROMPT_MAX_CHARS = 300;

/** Why the model's context may no longer show which tasks run. */
export type RelistReason = "compaction" | "branch" | SessionStartEvent["reason"];

/** Begins the listing of what runs. */
const BECAUSE: Readonly<Partial<Record<RelistReason, string>>> = {
  compaction: "after the compaction",
  branch: "on this branch",
  reload: "after the reload",
};

/** What a session tells and asks of its tasks when it begins or ends. */
export const sessionText = {
  leftRunning: "still running, left by tasks of an earlier session here:",
  moreLeft: (more: number) => `- and what ${more} further tasks left`,
  quit: "Quit pi?",
  willEnd: (kinds: string, names: string) => `${kinds} will end: ${names}`,
  foreign: (why: string, foreign: readonly string[]) =>
    `${why}, running, started in another session; none wakes you until you adopt it: ${foreign.join("; ")}`,
  because: (reason: RelistReason) => BECAUSE[reason] ?? "in this session",
  endedElsewhere: "ended while another session was there:",
  gone: (gone: readonly string[], more: number) =>
    `ended with the session: ${gone.join(", ")}${more > 0 ? `, and ${more} before` : ""}`,
  noLongerRun: (named: readonly string[], more: number) =>
    `No longer running: ${named.join(", ")}${more > 0 ? `, and ${more} before` : ""}.`,
  runOn: (count: number, named: string) =>
    `${plural(count, "task")} ${count === 1 ? "runs" : "run"} on after the reload: ${named}.`,
  endedMeanwhile: (named: string) => `Ended meanwhile: ${named}.`,
  thenPrompt: (thenPrompt: string) => `you wanted to do then: ${quotedLabel(thenPrompt, PROMPT_MAX_CHARS)}`,
  goesOn: (count: number, named: string) =>
    `${plural(count, "task")} of the session before ${count === 1 ? "goes" : "go"} on: ${named}.`,
  endedBefore: (named: string) => `Ended with the session before: ${named}.`,
  attentionFailed: (program: string, error: unknown) =>
    `attention.command ${label(program)} was not run: ${errorLabel(error)}`,
};
