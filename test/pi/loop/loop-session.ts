import assert from "node:assert/strict";
import { join } from "node:path";
import type { LoopEnded, LoopFired } from "../../../extensions/loop/bus.ts";
import { repoRoot } from "../../harness/host.ts";
import { reply, type Script } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import type { RpcPi } from "../../harness/rpc-pi.ts";
import { waitUntil } from "../../harness/wait.ts";
import { callTool, isSettled, promptly, type Session } from "../session.ts";

export const eventMaker: string = join(import.meta.dirname, "fixtures/event-maker.ts");
/** The product, with another extension beside it. */
export const withEventMaker: { extensions: string[] } = { extensions: [repoRoot, eventMaker] };

/** A message of a loop, as it went into the session. */
export interface SeenLoopMessage<Details> {
  content: string;
  details: Details;
  receivedAt: number;
}

function createdId(text: string): string {
  return /^Created loop (l[0-9a-f]+) /m.exec(text)?.[1] ?? "";
}

export function prompts(pi: RpcPi): SeenLoopMessage<LoopFired>[] {
  return loopMessages(pi, "loop-prompt");
}

export function notices(pi: RpcPi): SeenLoopMessage<LoopEnded>[] {
  return loopMessages(pi, "loop-notice");
}

function loopMessages<Details>(pi: RpcPi, type: string): SeenLoopMessage<Details>[] {
  return pi.events.flatMap((record) => {
    const { customType, content, details } = (record.message ?? {}) as Record<string, unknown>;
    if (record.type !== "message_end" || customType !== type) return [];
    return [{ content: String(content), details: details as Details, receivedAt: record.receivedAt }];
  });
}

/** Waits for a prompt, past or future, and returns it. */
export function waitForPrompt(
  pi: RpcPi,
  accepts: (message: SeenLoopMessage<LoopFired>) => boolean,
  what: string,
  timeoutMs = promptly,
): Promise<SeenLoopMessage<LoopFired>> {
  return waitUntil(
    () => prompts(pi).find(accepts),
    timeoutMs,
    () =>
      `${what}; prompts:\n${prompts(pi)
        .map(({ content }) => content)
        .join("\n")}\n${pi.stderr()}`,
  );
}

/** Waits until no run is under way: a prompt sent earlier would be refused. */
export async function settle(pi: RpcPi): Promise<void> {
  await waitUntil(() => isSettled(pi), promptly, "the agent to settle");
}

export function waitForNotice(pi: RpcPi, timeoutMs = promptly): Promise<SeenLoopMessage<LoopEnded>> {
  return waitUntil(() => notices(pi)[0], timeoutMs, "word of a loop's end");
}

/**
 * Makes the model create a loop.
 * @param runs the answers to the loop's runs, the first of which may come at once
 */
export async function createLoop(
  session: Session,
  args: Record<string, unknown>,
  runs: (id: string) => Script = () => () => reply.text("Noted."),
): Promise<{ id: string; text: string; nextRuns: string }> {
  let script: Script | undefined;
  const { text, isError } = await callTool(
    session,
    "loop_create",
    { prompt: "look after it", ...args },
    (request, index) => {
      script ??= runs(createdId(toolResults(request).join("\n")));
      return script(request, index);
    },
  );
  const id = createdId(text);
  assert.ok(id && !isError, text);
  return { id, text, nextRuns: /^Next runs: (.*)$/m.exec(text)?.[1] ?? "" };
}
