import { type Reply, reply, type Script } from "../../harness/model-reply.ts";
import type { Part } from "./part.ts";
import { reactToReports, readLog } from "./react-to-reports.ts";
import { type Situation, situationOf, type ToolOutcome } from "./situation.ts";
import { startCall, startedText } from "./start-build.ts";
import { howToUse, introduction, openingPrompt, thingsToTry, whoIAm } from "./words.ts";

/** Long enough for a person to see that a model was asked. */
const thinkingMs = 700;

/** Plays a model. It knows only the text of the request, so its words come from pi. */
export const demoModel: Script = (request) => {
  const situation = situationOf(request);
  const parts = [
    ...situation.results.map((result) => answerToResult(result, situation)),
    ...reactToReports(situation),
    ...(situation.prompt === undefined ? [] : [answerToPrompt(situation.prompt)]),
  ];
  return toReply(parts.length > 0 ? parts : [{ text: thingsToTry }]);
};

function toReply(parts: Part[]): Reply {
  const text = parts.flatMap((part) => part.text ?? []).join("\n\n");
  const toolCalls = parts.flatMap((part) => part.calls ?? []);
  return { ...(text === "" ? reply.calls(toolCalls) : { text, toolCalls }), delayMs: thinkingMs };
}

function answerToPrompt(prompt: string): Part {
  const has = (words: RegExp) => words.test(prompt.toLowerCase());
  if (prompt === openingPrompt) return { text: introduction, calls: [startCall] };
  if (has(/\b(stop|kill|cancel)\b/)) return { calls: [{ name: "monitor_stop", args: { id: "all" } }] };
  if (has(/\b(list|status|monitors)\b/)) return { calls: [{ name: "monitor_list", args: {} }] };
  if (has(/\b(how|install|real|own)\b/)) return { text: howToUse };
  if (has(/\b(again|build|watch|start|run)\b/)) return { calls: [startCall] };
  return { text: `${whoIAm}\n\n${thingsToTry}` };
}

function answerToResult({ tool, text }: ToolOutcome, situation: Situation): Part {
  switch (tool) {
    case "monitor":
      return { text: startedText(text) };
    case "monitor_stop":
      return { text: stoppedText(text) };
    case "monitor_list":
      return { text: "That is what I read, too. A list from me costs a model request, `/monitors` none." };
    case "bash":
      return readLog(text, situation);
    default:
      return { text };
  }
}

function stoppedText(result: string): string {
  if (!/^No(?:thing| monitor) is running/.test(result)) return "Stopped. Nothing more of it reaches me.";
  return "None that I started is running. `/monitor-stop all` ends those that you started.";
}
