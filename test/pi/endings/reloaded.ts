import type { RpcPi } from "../../harness/rpc-pi.ts";

/** A shell, its child, and a process that has left group and descent. */
export const tree = "(setsid sleep 302 &); sleep 303 & echo up; wait";

/** Reloads the extensions of a pi that has `diagnoseExtension`. */
export async function reload(pi: RpcPi): Promise<void> {
  await pi.prompt("/reload-now");
  await pi.send({ type: "get_state" });
}
