import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { type Bench, prepare, type SessionOptions } from "../session.ts";

/** Runs a test in a home in which several pis run, one after another or side by side. */
export function testWithSeveral(
  criterion: string,
  body: (bench: Bench, start: (args?: string[]) => RpcPi) => Promise<void>,
  options: SessionOptions = {},
): void {
  for (const host of allHosts) {
    test(`pi ${host.version}: ${criterion}`, async (t) => {
      const started: RpcPi[] = [];
      const bench = await prepare(t, host, options, () => Promise.all(started.map((pi) => pi.close())));
      await body(bench, (args = []) => {
        const pi = startRpcPi({ ...bench, ...options, args });
        started.push(pi);
        return pi;
      });
    });
  }
}

export async function sessionIdOf(pi: RpcPi): Promise<string> {
  const { data } = await pi.send({ type: "get_state" });
  return (data as { sessionId: string }).sessionId;
}
