import type { Scope } from "../pi/session.ts";

/** Runs `body`, then its registered clean-ups, the last first, whether it succeeded or not. */
export async function inScope<Result>(body: (scope: Scope) => Promise<Result>): Promise<Result> {
  const cleanUps: (() => unknown)[] = [];
  try {
    return await body({ after: (cleanUp) => cleanUps.push(cleanUp) });
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}
