import { waitUntil } from "../../harness/wait.ts";
import { callTool, promptly, type Session, startMonitor, taskProcesses } from "../../pi/session.ts";
import type { Figure } from "../figure.ts";
import { inSession } from "../pi-session.ts";
import { median } from "../statistics.ts";

const stops = 20;
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
      return [
        {
          what: `monitor_stop of a tree of ${processesOfTree} processes that obey SIGTERM, until all are gone`,
          conditions: `${stops} stops`,
          unit: "ms",
          samples,
          references: [],
          targets: [{ kind: "value", statistic: "median", bound: "at most", limit: 150 }],
        },
      ];
    }),
};

/** Measures from the beginning of the tool call to its result, as pi reports them. */
async function stopMs(session: Session): Promise<number> {
  const { pi, home } = session;
  const { id } = await startMonitor(session, { command: tree });
  await waitUntil(
    () => taskProcesses(home).length === processesOfTree,
    promptly,
    () => `the whole tree; there are ${taskProcesses(home).length} processes`,
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
