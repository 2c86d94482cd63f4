import assert from "node:assert/strict";
import type { Home } from "../harness/home.ts";
import { processesWithVariables } from "../harness/processes.ts";
import type { RpcPi, RpcRecord } from "../harness/rpc-pi.ts";

/** For what takes milliseconds when the machine has time. */
export const promptly = 60_000;

/** No run has begun since the last one settled. */
export function isSettled(pi: RpcPi): boolean {
  return pi.events.findLast(({ type }) => type.startsWith("agent_"))?.type === "agent_settled";
}

/**
 * The living processes of this home's tasks.
 * @param id of one of them; tasks of other homes may have the same
 */
export function taskProcesses(home: Home, id?: string): number[] {
  return processesWithVariables({ HOME: home.home, PI_MONITOR_TASK: id });
}

/** No extension may have failed, up to and including the end of pi. */
export async function closeWithoutErrors(pi: RpcPi): Promise<void> {
  const seenBeforeClose = pi.events.length;
  await pi.close();
  const errors = extensionErrors(pi).filter(
    (error) => pi.events.indexOf(error) < seenBeforeClose || !isOwnBoundaryError(error),
  );
  assert.deepEqual(errors, [], "errors of extensions");
}

export function extensionErrors(pi: RpcPi): RpcRecord[] {
  return pi.events.filter(({ type }) => type === "extension_error");
}

/** pi 0.87.1 blames itself so when it is closed while the model answers: no extension had a part in it. */
function isOwnBoundaryError(event: RpcRecord): boolean {
  return event.extensionPath === "<boundary>" && /could not resolve the persisted/.test(String(event.error));
}
