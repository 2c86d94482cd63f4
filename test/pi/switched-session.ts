import assert from "node:assert/strict";
import { runCommand, type Session } from "./session.ts";

/** Returns the id of the task that a command has just started. */
export async function startedByUser(session: Session, command: string): Promise<string> {
  const { text } = await runCommand(session.pi, command);
  return /Started (?:monitor|job) (\w+)/.exec(text)?.[1] ?? assert.fail(text);
}

export async function sessionFile({ pi }: Session): Promise<string> {
  const { data } = await pi.send({ type: "get_state" });
  return (data as { sessionFile: string }).sessionFile;
}

export async function newSession({ pi }: Session): Promise<void> {
  assert.equal((await pi.send({ type: "new_session" })).success, true);
}

export async function resume({ pi }: Session, file: string): Promise<void> {
  assert.equal((await pi.send({ type: "switch_session", sessionPath: file })).success, true);
}

/** Forks from the last user message on its branch. */
export async function fork({ pi }: Session): Promise<void> {
  const { data } = await pi.send({ type: "get_fork_messages" });
  const { messages } = data as { messages: { entryId: string }[] };
  const entryId = messages.at(-1)?.entryId ?? assert.fail("nothing to fork from");
  assert.equal((await pi.send({ type: "fork", entryId })).success, true);
}
