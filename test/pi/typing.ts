import assert from "node:assert/strict";
import { callTool, promptly, type Session, waitForEvent } from "./session.ts";

/** Makes the model send input to a task. */
export const send = (session: Session, args: object) => callTool(session, "monitor_send", args);

/** Waits for an event with a line. */
export async function untilPrinted({ pi }: Session, id: string, line: string): Promise<void> {
  await waitForEvent(pi, id, ({ quoted }) => quoted.includes(line), promptly, line);
}

/** Makes the model call a tool until its result contains a text. */
export async function untilResult(
  session: Session,
  name: string,
  args: object,
  part: string,
): Promise<string> {
  const giveUpAtMs = Date.now() + promptly;
  for (;;) {
    const { text } = await callTool(session, name, args);
    if (text.includes(part)) return text;
    assert.ok(Date.now() < giveUpAtMs, `${part} in ${text}`);
  }
}
