import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { repoRoot } from "../../harness/host.ts";
import type { Session } from "../../pi/session.ts";
import type { Figure } from "../figure.ts";
import type { OutputTimes } from "../fixtures/output-times.ts";
import { inSession } from "../pi-session.ts";
import { startMonitors } from "../start-monitors.ts";

const monitors = 8;
const linesPerSecond = 40;
const warmUpSeconds = 5;
const seconds = 20;
const timer = `timers of ${defaultSettings.coalesceMs} ms in the same pi`;
const extension = join(import.meta.dirname, "../fixtures/output-times.ts");

/** Prints the time of day in seconds, which the shell itself reads right before, without a process. */
const command = `exec 9<> <(:); while :; do echo "$EPOCHREALTIME"; read -t ${1 / linesPerSecond} -u 9; done`;

export const busyDeliveryFigure: Figure = {
  name: "busy-delivery",
  measure: (run) =>
    inSession(run, { extensions: [repoRoot, extension] }, async (session) => {
      await startMonitors(
        session,
        Array.from({ length: monitors }, (_, index) => `: ${index}; ${command}`),
      );
      await pause(warmUpSeconds * 1_000);
      await takeTimes(session);
      await pause(seconds * 1_000);
      const { eventsMs, timersMs } = await takeTimes(session);
      return [
        {
          what: `${monitors} monitors at ${linesPerSecond} lines/s: from the print of a window's first line to its event`,
          conditions: `${eventsMs.length} events in ${seconds} s, as other extensions of the same pi get them`,
          unit: "ms",
          samples: eventsMs,
          references: [{ name: timer, samples: timersMs }],
          targets: [
            { kind: "value", statistic: "median", bound: "at most", limit: defaultSettings.coalesceMs + 5 },
            { kind: "value", statistic: "p99", bound: "at most", limit: defaultSettings.coalesceMs + 5 },
          ],
        },
      ];
    }),
};

async function takeTimes({ pi, home }: Session): Promise<OutputTimes> {
  const path = join(home.cwd, "times.json");
  await pi.prompt(`/output-times ${path}`);
  return JSON.parse(readFileSync(path, "utf8"));
}
