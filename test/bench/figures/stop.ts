import { waitUntil } from "../../harness/wait.ts";
import { callTool, promptly, type Session, startMonitor, taskProcesses } from "../../pi/session.ts";
import type { Figure } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { startMonitors } from "../start-monitors.ts";
import { median } from "../statistics.ts";

const stops = 20;
const atOnce = 8;
const stopsAtOnce = 10;
/** A shell, a pipeline of three, and a child with two children of its own. */
const tree = "tail -f /dev/null | cat | cat & bash -c 'sleep 302 & sleep 303; :' & wait";
const processesOfTree = 7;

export const stopFigure: Figure = {
  name: "stop",
  measure: (run) =>
    inSession(run, {}, async (session) => {
      const samples: number[] = [];
      await stopMs(session); // warm-up
      while (samples.length < stops) samples.push(await stopMs(session));
      run.progress(`median ${Math.round(median(samples))} ms`);
      const together: number[] = [];
      while (together.length < stopsAtOnce) together.push(await stopAllMs(session));
      return [
        {
          what: `monitor_stop of a tree of ${processesOfTree} processes that obey SIGTERM, until all are gone`,
          conditions: `${stops} stops`,
          unit: "ms",
          samples,
          references: [],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 150 }],
        },
        {
          what: `monitor_stop of ${atOnce} such trees at once, until all are gone`,
          conditions: `${stopsAtOnce} stops`,
          unit: "ms",
          samples: together,
          references: [{ name: "one tree", samples: [median(samples)] }],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 60 }],
        },
      ];
    }),
};

async function stopMs(session: Session): Promise<number> {
  const { id } = await startMonitor(session, { command: tree });
  return await callMs(session, id, processesOfTree);
}

async function stopAllMs(session: Session): Promise<number> {
  const trees = Array.from({ length: atOnce }, (_, index) => `: ${index}; ${tree}`);
  await startMonitors(session, trees);
  return await callMs(session, "all", atOnce * processesOfTree);
}

/** Measures from the beginning of the tool call to its result, as pi reports them. */
async function callMs(session: Session, id: string, processes: number): Promise<number> {
  const { pi, home } = session;
  await waitUntil(
    () => taskProcesses(home).length === processes,
    promptly,
    () => `${processes} processes; there are ${taskProcesses(home).length}`,
  );
  const fromIndex = pi.events.length;
  await callTool(session, "monitor_stop", { id });
  const left = taskProcesses(home);
  if (left.length > 0) throw new Error(`Processes of the task are left: ${left.join(", ")}`);
  const [start, end] = ["tool_execution_start", "tool_execution_end"].map((type) =>
    pi.events.slice(fromIndex).find((event) => event.type === type),
  );
  if (!start || !end) throw new Error("pi reported no tool call.");
  return end.receivedAt - start.receivedAt;
}
