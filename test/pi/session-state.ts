import assert from "node:assert/strict";
import type { Home } from "../harness/home.ts";
import { processesWithVariables } from "../harness/processes.ts";
import type { RpcPi, RpcRecord } from "../harness/rpc-pi.ts";

/** The bound for steps that take milliseconds on a machine with time. */
export const promptly = 60_000;

/** Tells whether no run has begun since the last one settled. */
export function isSettled(pi: RpcPi): boolean {
  return pi.events.findLast(({ type }) => type.startsWith("agent_"))?.type === "agent_settled";
}

/**
 * Returns the living processes of this home's tasks.
 * @param id that of one task; tasks of other homes may have the same
 */
export function taskProcesses(home: Home, id?: string): number[] {
  return processesWithVariables({ HOME: home.home, PI_MONITOR_TASK: id });
}

/** Closes pi and checks that no extension has failed until its end. */
export async function closeWithoutErrors(pi: RpcPi): Promise<void> {
  await pi.close();
  const errors = extensionErrors(pi).filter(
    (error) => pi.events.indexOf(error) < (pi.eventsBeforeClose ?? 0) || !isOwnBoundaryError(error),
  );
  assert.deepEqual(errors, [], "errors of extensions");
}

export function extensionErrors(pi: RpcPi): RpcRecord[] {
  return pi.events.filter(({ type }) => type === "extension_error");
}

/** Tells an error that pi 0.87.1 reports of itself when it is closed while the model answers. */
function isOwnBoundaryError(event: RpcRecord): boolean {
  return event.extensionPath === "<boundary>" && /could not resolve the persisted/.test(String(event.error));
}
