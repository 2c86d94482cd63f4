import { type Session, type SessionOptions, startSession } from "../pi/session.ts";
import type { BenchRun } from "./figure.ts";
import { inScope } from "./scope.ts";

/** Runs `body` with a real pi over RPC, of which nothing may be left afterwards. */
export function inSession<Result>(
  { host }: BenchRun,
  options: SessionOptions,
  body: (session: Session) => Promise<Result>,
): Promise<Result> {
  return inScope(async (scope) => body(await startSession(scope, host, options)));
}

/** pi alone, to find the product's own share. */
export const withoutExtension: SessionOptions = { extensions: [] };
