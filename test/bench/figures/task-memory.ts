import { repoRoot } from "../../harness/host.ts";
import { diagnose, diagnoseExtension } from "../../pi/endings/diagnosis.ts";
import { callTool, type Session } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { startMonitors } from "../start-monitors.ts";

const monitors = 8;
const rounds = 5;
const command = "echo a line; exec sleep 600";

export const taskMemoryFigure: Figure = {
  name: "task-memory",
  measure: (run: BenchRun) =>
    inSession(run, { extensions: [repoRoot, diagnoseExtension] }, async (session): Promise<Measurement[]> => {
      const running: number[] = [];
      const ended: number[] = [];
      await startAndStop(session, 0);
      for (let round = 1; round <= rounds; round++) {
        run.progress(`round ${round} of ${rounds}`);
        const sizes = await startAndStop(session, round);
        running.push((sizes.running - sizes.before) / monitors / 1_024);
        ended.push((sizes.ended - sizes.before) / monitors / 1_024);
      }
      return [
        {
          what: "memory for a running monitor that has printed a line: heap and buffers",
          conditions: `${monitors} at once, ${rounds} times, after a collection; the transcript of its call included`,
          unit: "KiB",
          samples: running,
          references: [],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 300 }],
        },
        {
          what: "memory for an ended monitor: heap and buffers",
          conditions: "the same; what pi keeps of the calls and messages is most of it",
          unit: "KiB",
          samples: ended,
          references: [],
          targets: [],
        },
      ];
    }),
};

async function startAndStop(
  session: Session,
  round: number,
): Promise<Record<"before" | "running" | "ended", number>> {
  const before = await heldBytes(session);
  await startMonitors(
    session,
    Array.from({ length: monitors }, (_, index) => `${command} # ${round} ${index}`),
  );
  const running = await heldBytes(session);
  await callTool(session, "monitor_stop", { id: "all" });
  return { before, running, ended: await heldBytes(session) };
}

async function heldBytes({ pi }: Session): Promise<number> {
  const { heapUsed, arrayBuffers } = await diagnose(pi);
  return heapUsed + arrayBuffers;
}
