/** One chat completion request as pi sent it. */
export interface ModelRequest {
  /** `performance.now()` at arrival. */
  at: number;
  messages: ModelMessage[];
  tools: ToolDeclaration[];
  body: Record<string, unknown>;
  /** `aborted`: pi closed the connection before the answer was complete. */
  state: "open" | "answered" | "aborted";
}

export interface ModelMessage {
  role: "system" | "developer" | "user" | "assistant" | "tool";
  content?: string | null | { type: string; text?: string }[];
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
  tool_call_id?: string;
}

export interface ToolDeclaration {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
}

export function parseModelRequest(json: string, at: number): ModelRequest {
  const body = JSON.parse(json) as Record<string, unknown>;
  const tools = (body.tools ?? []) as { function: ToolDeclaration }[];
  return {
    at,
    messages: (body.messages ?? []) as ModelMessage[],
    tools: tools.map((tool) => tool.function),
    body,
    state: "open",
  };
}

export function messageText(message: ModelMessage): string {
  const { content } = message;
  if (typeof content === "string") return content;
  return (content ?? []).map((part) => part.text ?? "").join("");
}

export function messageTexts(request: ModelRequest): { role: ModelMessage["role"]; text: string }[] {
  return request.messages.map((message) => ({ role: message.role, text: messageText(message) }));
}

/** Returns the texts of all messages, including the system prompt. */
export function textOf(request: ModelRequest): string {
  return request.messages.map(messageText).join("\n");
}

export function systemPrompt(request: ModelRequest): string {
  return messageTexts(request)
    .filter(({ role }) => role === "system" || role === "developer")
    .map(({ text }) => text)
    .join("\n");
}

export function toolDeclarations(request: ModelRequest): ToolDeclaration[] {
  return request.tools;
}

/** Returns the results of tool calls, in order. */
export function toolResults(request: ModelRequest): string[] {
  return request.messages.filter((message) => message.role === "tool").map(messageText);
}
