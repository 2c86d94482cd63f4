import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { RunState } from "../../../extensions/core/pi/run-state.ts";

type Handler = (event: unknown, ctx: unknown) => void;

/** Makes a pi whose events the test emits. */
function fakePi() {
  const handlers = new Map<string, Handler>();
  const pi = { on: (name: string, handler: Handler) => void handlers.set(name, handler) };
  const say = (name: string, event: unknown = {}, ctx: unknown = {}) => handlers.get(name)?.(event, ctx);
  return {
    runState: new RunState(pi as unknown as ExtensionAPI, { isIdle: () => true } as ExtensionContext),
    speak: (source: string) => say("input", { source }),
    /** @param said pi's report at the end of the run, if any */
    run(aborted: boolean, said: { aborted?: boolean } = {}) {
      say("agent_start", {}, { signal: aborted ? AbortSignal.abort() : new AbortController().signal });
      say("agent_settled", said);
    },
    close: () => say("session_shutdown"),
  };
}

test("an abort by the user counts until the user's next words, not those of an extension", () => {
  const { runState, speak, run, close } = fakePi();
  run(false);
  assert.equal(runState.abortedByUser, false);
  run(true);
  assert.equal(runState.abortedByUser, true);
  speak("extension");
  run(false);
  assert.deepEqual([runState.abortedByUser, runState.lastRunAborted], [true, false]);
  speak("rpc");
  assert.equal(runState.abortedByUser, false);
  close();
});

test("what pi says of an abort counts for more than the signal of the run's beginning", () => {
  const { runState, run, close } = fakePi();
  run(false, { aborted: true });
  assert.equal(runState.lastRunAborted, true);
  run(true, { aborted: false });
  assert.equal(runState.lastRunAborted, false);
  close();
});
