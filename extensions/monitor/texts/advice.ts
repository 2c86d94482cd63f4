import { quotedLabel } from "../../core/text/label.ts";
import type { Hazard, HazardKind } from "../bash/guard/hazard.ts";

const SOURCE_MAX_CHARS = 120;

interface Advice {
  /** The fault of the call, to follow its text in quotation marks. */
  fault: string;
  /** The tool that fits, or the second best. */
  tools: readonly [string, ...string[]];
  /** The advantage of the tool. */
  gain: string;
}

const HOLDS_UP = "holds the call up";
const ENDLESS = "does not end by itself";

const advices: Readonly<Record<HazardKind, Advice>> = {
  sleep: {
    fault: HOLDS_UP,
    tools: ["monitor", "bg_run"],
    gain: "it tells you when there is something to do, and you can go on meanwhile",
  },
  polling: {
    fault: HOLDS_UP,
    tools: ["monitor"],
    gain: "let it run the loop: each line that the loop prints reaches you, and you can go on meanwhile",
  },
  detached: {
    fault: "runs on where nobody looks",
    tools: ["bg_run", "monitor"],
    gain: "it keeps the log, tells you the end, and can be stopped",
  },
  following: {
    fault: ENDLESS,
    tools: ["monitor"],
    gain: "each line reaches you as it comes, and you can go on meanwhile",
  },
  server: {
    fault: ENDLESS,
    tools: ["monitor", "bg_run"],
    gain: "with persistent: true it runs until the session ends, and you can go on meanwhile",
  },
};

/** @returns undefined if no tool that fits is active */
export function adviceOn(hazard: Hazard, activeTools: readonly string[]): HazardAdvice | undefined {
  const { fault, tools, gain } = advices[hazard.kind];
  const tool = tools.find((name) => activeTools.includes(name));
  if (tool === undefined) return undefined;
  return { fault: `${quotedLabel(hazard.source, SOURCE_MAX_CHARS)} ${fault}`, tool, gain };
}

interface HazardAdvice {
  fault: string;
  tool: string;
  gain: string;
}

/** Returns the end of the result of a call that was run all the same. */
export function reminderText({ fault, tool, gain }: HazardAdvice): string {
  return `[${fault}: next time use ${tool}; ${gain}.]`;
}

export function refusalText({ fault, tool, gain }: HazardAdvice): string {
  return `Not run, since ${fault}. Use ${tool}; ${gain}. Sent again, it runs.`;
}
