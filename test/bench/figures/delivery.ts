import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import { monitorEvents } from "../../pi/monitor-events.ts";
import {
  awaitFile,
  createFile,
  eventMessages,
  eventsOf,
  promptly,
  type Session,
  startMonitor,
  waitForEvent,
} from "../../pi/session.ts";
import type { Figure } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { timeOfDayOffsetMs } from "../time-of-day.ts";

const lines = 100;
/** This many lines surely fit into the idle agent's budget between two requests. */
const linesPerMonitor = 20;
/** This interval makes each line a batch of its own, out of step with everything else. */
const everySeconds = 0.417;

/** Prints the time of day in seconds, which the shell itself reads right before. */
const printTimes = `exec 9<> <(:); for ((i = 1; i <= ${linesPerMonitor}; i++)); do echo "$EPOCHREALTIME"; read -t ${everySeconds} -u 9; done`;

export const deliveryFigure: Figure = {
  name: "delivery",
  measure: (run) =>
    inSession(run, {}, async (session) => {
      await delaysMs(session, 0); // warm-up
      const samples: number[] = [];
      while (samples.length < lines) {
        samples.push(...(await delaysMs(session, samples.length + 1)));
        run.progress(`${samples.length} of ${lines} lines`);
      }
      return [
        {
          what: "from the print of a line to its event in pi's stream, idle",
          conditions: `${lines} lines, each ${everySeconds} s after the other`,
          unit: "ms",
          samples,
          references: [
            { name: "the window that lines are collected in", samples: [defaultSettings.coalesceMs] },
          ],
          targets: [
            { kind: "value", statistic: "median", bound: "at most", limit: 206 },
            { kind: "value", statistic: "p99", bound: "at most", limit: 230 },
          ],
        },
      ];
    }),
};

/** Measures one monitor. Its start is a model request, which renews the idle agent's budget. */
async function delaysMs(session: Session, number: number): Promise<number[]> {
  const { pi, home } = session;
  const go = `go-${number}`;
  const { id } = await startMonitor(session, { command: `${awaitFile(go)}; ${printTimes}` });
  createFile(home, go);
  await waitForEvent(pi, id, ({ position }) => position === "end", promptly, "the last line");
  const clockOffsetMs = timeOfDayOffsetMs();
  const delays = eventMessages(pi).flatMap(({ content, receivedAt }) =>
    monitorEvents(content)
      .filter((event) => event.id === id)
      .flatMap(({ quoted }) => quoted.map((time) => receivedAt + clockOffsetMs - Number(time) * 1_000)),
  );
  if (delays.length === linesPerMonitor) return delays;
  throw new Error(`${delays.length} of ${linesPerMonitor} lines: ${JSON.stringify(eventsOf(pi, id))}`);
}
