import { type ModelMessage, type ModelRequest, messageText } from "../../harness/model-request.ts";
import { isMonitorMessage, type MonitorReport, parseMonitorMessage } from "./monitor-message.ts";

/** The messages that a model has to answer: all after its own last words. */
export interface Situation {
  prompt: string | undefined;
  results: ToolOutcome[];
  reports: MonitorReport[];
  /** The reports of the whole session, including the new ones. */
  allReports: MonitorReport[];
  /** Returns the path of the monitor's stdout, from the result of its start. */
  logPath(monitorId: string): string | undefined;
}

export interface ToolOutcome {
  tool: string;
  text: string;
}

export function situationOf({ messages }: ModelRequest): Situation {
  const fresh = messages.slice(messages.findLastIndex(({ role }) => role === "assistant") + 1);
  const startResults = messages.filter(({ role }) => role === "tool").map(messageText);
  return {
    prompt: userTexts(fresh).filter(isPrompt).at(-1),
    results: fresh
      .filter(({ role }) => role === "tool")
      .map((message) => ({ tool: toolOf(message, messages), text: messageText(message) })),
    reports: reportsIn(fresh),
    allReports: reportsIn(messages),
    logPath(monitorId) {
      const started = startResults.find((text) => text.startsWith(`Started monitor ${monitorId} `));
      return /^stdout: (.+)$/m.exec(started ?? "")?.[1];
    },
  };
}

function userTexts(messages: ModelMessage[]): string[] {
  return messages.filter(({ role }) => role === "user").map(messageText);
}

/** Tells a prompt from the text of an extension, and from the output of a user's `!command`. */
function isPrompt(text: string): boolean {
  return !text.startsWith("[") && !isMonitorMessage(text) && !text.startsWith("Ran `");
}

function reportsIn(messages: ModelMessage[]): MonitorReport[] {
  return userTexts(messages).filter(isMonitorMessage).flatMap(parseMonitorMessage);
}

function toolOf(result: ModelMessage, messages: ModelMessage[]): string {
  const calls = messages.flatMap((message) => message.tool_calls ?? []);
  return calls.find(({ id }) => id === result.tool_call_id)?.function.name ?? "";
}
