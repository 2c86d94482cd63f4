import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { guardiansOf } from "../../pi/endings/diagnosis.ts";
import type { Figure } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { startMonitors } from "../start-monitors.ts";

const monitors = 8;
const seconds = 10;

export const guardianFigure: Figure = {
  name: "guardian",
  measure: (run) =>
    inSession(run, {}, async (session) => {
      await startMonitors(
        session,
        Array.from({ length: monitors }, (_, index) => `exec sleep 600 # ${index}`),
      );
      const [guardian] = guardiansOf(session.pi.pid);
      if (guardian === undefined) throw new Error("pi has no guardian.");
      await pause(1_000);
      const before = wakeUps(guardian);
      await pause(seconds * 1_000);
      const conditions = `it guards ${monitors} monitors`;
      return [
        {
          what: "guardian: memory of its own",
          conditions,
          unit: "MiB",
          samples: [privateKiB(guardian) / 1_024],
          references: [],
          targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 2 }],
        },
        {
          what: `guardian: wake-ups in ${seconds} s in which nothing happens`,
          conditions,
          unit: "wake-ups",
          samples: [wakeUps(guardian) - before],
          references: [],
          targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 0 }],
        },
      ];
    }),
};

function privateKiB(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return [...text.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].reduce(
    (sum, [, kibibytes]) => sum + Number(kibibytes),
    0,
  );
}

function wakeUps(pid: number): number {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(text)?.[1]);
}
