import { setTimeout as pause } from "node:timers/promises";
import { reply, sequence } from "../../harness/model-reply.ts";
import { waitUntil } from "../../harness/wait.ts";
import { pacedLines } from "../../pi/delivery/workload.ts";
import { type Session, startSession } from "../../pi/session.ts";
import { startSession as startTerminal, timeoutMs } from "../../pi/terminal/terminal-session.ts";
import { callMs } from "../call-ms.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { processorMsDuring } from "../idle-cost.ts";
import { inScope } from "../scope.ts";
import { startMonitors } from "../start-monitors.ts";

const tasks = 64;
const linesPerSecond = 10;
const seconds = 20;
/** After this time code is compiled and the idle agent's budget used up, so that the load is steady. */
const settleSeconds = 15;
const rounds = 3;
const calls = 5;
const settings = { monitor: { maxConcurrent: tasks } };
const linear = `${tasks} × the same of 1 task`;
const command = pacedLines(linesPerSecond * 600, 1 / linesPerSecond, "a line of one of many tasks, number");

export const manyTasksFigure: Figure = {
  name: "many-tasks",
  async measure(run) {
    const all: number[] = [];
    const one: number[] = [];
    const lists: number[] = [];
    const stops: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      run.progress(`round ${round} of ${rounds}`);
      const sample = await measureRound(run);
      all.push(sample.ofAll);
      one.push(sample.ofOne);
      lists.push(...sample.listsMs);
      stops.push(sample.stopMs);
    }
    const panels = await panelMs(run);
    const what = `${tasks} tasks, ${linesPerSecond} lines/s each`;
    const below1s = (name: string, samples: number[]): Measurement => ({
      what: `${what}: ${name}`,
      conditions: `maxConcurrent ${tasks}`,
      unit: "ms",
      samples,
      references: [],
      targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 1_000 }],
    });
    return [
      {
        what: `${what}: pi's processor time, less that of pi without tasks`,
        conditions: `wake never, ${seconds} s after ${settleSeconds} s, side by side`,
        unit: "% of a core",
        samples: all,
        references: [{ name: linear, samples: one.map((percent) => percent * tasks) }],
        targets: [
          { kind: "value", statistic: "median", bound: "at most", limit: 0.4 * tasks },
          { kind: "ratio", reference: linear, statistic: "median", bound: "at most", limit: 1.2 },
        ],
      },
      below1s("monitor_list", lists),
      below1s("the panel opens", panels),
      below1s("monitor_stop of all, until all are gone", stops),
    ];
  },
};

interface Round {
  /** In % of a core. */
  ofAll: number;
  ofOne: number;
  listsMs: number[];
  stopMs: number;
}

function commands(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `: ${index}; ${command}`);
}

function measureRound({ host }: BenchRun): Promise<Round> {
  return inScope(async (scope) => {
    const sessions: Session[] = [];
    for (const count of [0, 1, tasks]) {
      const session = await startSession(scope, host, { settings });
      await startMonitors(session, commands(count));
      sessions.push(session);
    }
    await pause(settleSeconds * 1_000);
    const percents = (await processorMsDuring(sessions, seconds)).map((ms) => (ms / (seconds * 1_000)) * 100);
    const [none = 0, one = 0, all = 0] = percents;
    const busy = sessions[2] as Session;
    const listsMs: number[] = [];
    while (listsMs.length < calls) listsMs.push(await callMs(busy, "monitor_list", {}));
    const stopMs = await callMs(busy, "monitor_stop", { id: "all" });
    return { ofAll: all - none, ofOne: one - none, listsMs, stopMs };
  });
}

/** Returns the times from the key that opens the panel to its list on the screen. */
function panelMs({ host }: BenchRun): Promise<number[]> {
  return inScope(async (scope) => {
    const { pi, model, send } = await startTerminal(scope, host, { settings });
    const starts = commands(tasks).map((each, index) => ({
      name: "monitor",
      args: { description: `number ${index + 1}`, command: each, persistent: true },
    }));
    model.script(sequence([reply.calls(starts), reply.text("Watching.")]));
    await send("watch them");
    await pi.waitForScreen(new RegExp(`^${tasks} monitors`, "m"), timeoutMs);
    const samples: number[] = [];
    while (samples.length < calls) {
      const shown = Promise.withResolvers<number>();
      const isOpen = (): boolean => new RegExp(`── Monitors .* ${tasks} running ──`).test(pi.screen());
      const listener = pi.terminal.onWriteParsed(() => isOpen() && shown.resolve(performance.now()));
      const startedMs = performance.now();
      pi.press("alt+m");
      samples.push((await shown.promise) - startedMs);
      listener.dispose();
      pi.press("escape");
      await waitUntil(() => !isOpen(), timeoutMs, "the panel to close");
    }
    return samples;
  });
}
