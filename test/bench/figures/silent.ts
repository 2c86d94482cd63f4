import { setTimeout as pause } from "node:timers/promises";
import { repoRoot } from "../../harness/host.ts";
import { diagnose, diagnoseExtension } from "../../pi/endings/diagnosis.ts";
import { nextRequest, type Scope, type Session, startSession } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { processorMsDuring } from "../idle-cost.ts";
import { inScope } from "../scope.ts";
import { startMonitors } from "../start-monitors.ts";

const pairs = 5;
const monitors = 8;
const seconds = 60;
/**
 * After this time a command that prints only to stderr would have been noticed, and the garbage collection
 * has passed that comes 10 to 20 s after pi's last activity, with extensions or without.
 */
const settleSeconds = 30;
const bare = "pi without the extension in the same minute";

export const silentFigure: Figure = {
  name: "silent",
  measure: (run) => inScope((scope) => measure(run, scope)),
};

async function measure(run: BenchRun, scope: Scope): Promise<Measurement[]> {
  const ours: Session[] = [];
  const theirs: Session[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const session = await startSession(scope, run.host, { extensions: [repoRoot, diagnoseExtension] });
    await startMonitors(
      session,
      Array.from({ length: monitors }, (_, index) => `exec sleep 600 # ${index}`),
    );
    ours.push(session);
    const other = await startSession(scope, run.host, { extensions: [diagnoseExtension] });
    await nextRequest(other);
    theirs.push(other);
  }
  run.progress(`${pairs} pairs of pi run side by side for ${settleSeconds + seconds} s`);
  await pause(settleSeconds * 1_000);
  const processorMs = await processorMsDuring([...ours, ...theirs], seconds);
  const conditions = `${pairs} pairs side by side, ${seconds} s, after ${settleSeconds} s of rest`;
  return [
    {
      what: `${monitors} silent monitors: pi's processor time in a minute`,
      conditions,
      unit: "ms",
      samples: processorMs.slice(0, pairs),
      references: [{ name: bare, samples: processorMs.slice(pairs) }],
      targets: [{ kind: "difference", reference: bare, statistic: "median", bound: "at most", limit: 50 }],
    },
    {
      what: `${monitors} silent monitors: timers that are armed`,
      conditions: "persistent: a deadline is a timer",
      unit: "timers",
      samples: await armedTimers(ours),
      references: [{ name: bare, samples: await armedTimers(theirs) }],
      targets: [{ kind: "difference", reference: bare, statistic: "highest", bound: "at most", limit: 0 }],
    },
  ];
}

async function armedTimers(sessions: readonly Session[]): Promise<number[]> {
  const counts: number[] = [];
  for (const { pi } of sessions) counts.push((await diagnose(pi)).resources.Timeout ?? 0);
  return counts;
}
