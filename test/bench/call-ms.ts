import { callTool, type Session } from "../pi/session.ts";

/** Returns the time from the start of a tool's call to its end, as pi reports them. */
export async function callMs(session: Session, tool: string, args: unknown): Promise<number> {
  const { pi } = session;
  const fromIndex = pi.events.length;
  await callTool(session, tool, args);
  const [start, end] = ["tool_execution_start", "tool_execution_end"].map((type) =>
    pi.events.slice(fromIndex).find((event) => event.type === type),
  );
  if (!start || !end) throw new Error("pi reported no tool call.");
  return end.receivedAt - start.receivedAt;
}
