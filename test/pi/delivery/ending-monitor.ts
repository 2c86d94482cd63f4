import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile, nextRequest, promptly, type Session, startMonitor } from "../session.ts";
import {
  characters,
  ends,
  readBy,
  report,
  timeForWhatMustNotHappen,
  timesSaid,
  untilSettled,
} from "./workload.ts";

export const words = "the user's words";

/** A monitor that ends when `end` lets it. */
export async function startEnding(
  session: Session,
): Promise<{ id: string; before: number; end(): Promise<void> }> {
  const { home, model } = session;
  const command = `${awaitFile("end")}; echo last words; exit 3`;
  const { id } = await startMonitor(session, { command, wake: "end" });
  return {
    id,
    before: model.requests.length,
    async end() {
      createFile(home, "end");
      const isAnnounced = () => fileText(session, "bus.log").includes('"monitor:done"');
      await waitUntil(isAnnounced, promptly, "the end of the command");
      await timeForWhatMustNotHappen();
    },
  };
}

function fileText({ home }: Session, name: string): string {
  const path = join(home.cwd, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Waits until the extension holds the handler of `event`. */
export async function isHeld({ home, pi }: Session, event: string): Promise<void> {
  const path = join(home.cwd, `held-${event}`);
  await waitUntil(
    () => existsSync(path),
    promptly,
    () => `${event} to be held; ${pi.stderr()}`,
  );
}

/** Checks that the model got the end once, and each of the user's words as often as said. */
export async function assertOneEnd(
  session: Session,
  t: TestContext,
  state: { name: string; id: string; before: number; withoutMonitor: number; more: number; said?: number },
): Promise<void> {
  const { model } = session;
  await untilSettled(session, state.before + state.withoutMonitor);
  const seenEnd = () => ends(readBy(model.requests.at(-1) ?? assert.fail()).events, state.id).length > 0;
  await waitUntil(seenEnd, promptly, "a request with the end");
  await untilSettled(session, state.before);
  await timeForWhatMustNotHappen();
  await untilSettled(session, state.before);
  const more = model.requests.length - state.before - state.withoutMonitor;
  const request = await nextRequest(session, "and then?");
  report(t, `an end while ${state.name}`, more, characters(request));
  assert.equal(ends(readBy(request).events, state.id).length, 1, readBy(request).messages.join("\n"));
  assert.equal(timesSaid(request, words), state.said ?? 1, "the user's words");
  assert.equal(timesSaid(request, "and then?"), 1);
  assert.ok(more <= state.more, `${more} more requests than without the monitor`);
}
