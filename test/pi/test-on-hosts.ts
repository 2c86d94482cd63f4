import { type TestContext, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { type Session, type SessionOptions, startSession } from "./session.ts";
import { onUsedSession } from "./used-sessions.ts";

/**
 * Declares one test per version of pi. It may get a pi that another test with the same arguments and
 * environment has left, in a new session with its own settings and extensions: starting pi is most of the
 * cost of a test. So an extension must leave nothing in pi's process, unless the test has its own pi.
 */
export function testOnAllHosts(
  criterion: string,
  body: (session: Session, t: TestContext) => Promise<void>,
  options: SessionOptions = {},
): void {
  for (const host of allHosts) {
    test(`pi ${host.version}: ${criterion}`, async (t) => {
      if (options.own) await body(await startSession(t, host, options), t);
      else await onUsedSession(t, host, options, (session) => body(session, t));
    });
  }
}
