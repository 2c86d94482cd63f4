import type { AgentToolResult } from "@earendil-works/pi-coding-agent";

export function textResult<Details>(text: string, details: Details): AgentToolResult<Details> {
  return { content: [{ type: "text", text }], details };
}
