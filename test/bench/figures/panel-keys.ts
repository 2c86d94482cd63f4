import { setTimeout as pause } from "node:timers/promises";
import { startSession, timeoutMs } from "../../pi/terminal/terminal-session.ts";
import type { BenchRun, Figure } from "../figure.ts";
import { keyTime } from "../key-time.ts";
import { inScope } from "../scope.ts";

const runs = 3;
const monitors = 8;
const keys = 200;
const perSecond = 10;
const fromStartMiB = 15;

/** Keys, each with the text on the screen after its effect. */
const steps = [
  ["\x1b[5~", /── .* held ──/],
  ["w", /w cut lines/],
  ["G", /── .* following ──/],
  ["w", /w wrap/],
] as const;

export const panelKeysFigure: Figure = {
  name: "panel-keys",
  async measure(run) {
    const samples: number[] = [];
    for (let index = 1; index <= runs; index++) {
      run.progress(`run ${index} of ${runs}`);
      samples.push(...(await measureRun(run)));
    }
    return [
      {
        what: `${monitors} monitors at 20 lines/s and the log of one open: from a key to the screen`,
        conditions: `terminal of 100 × 30, a log of ${fromStartMiB} MiB, page up, wrap, end, cut; ${perSecond} keys/s, ${runs} times ${keys}`,
        unit: "ms",
        samples,
        references: [],
        targets: [{ kind: "value", statistic: "p99", bound: "at most", limit: 50 }],
      },
    ];
  },
};

function measureRun({ host }: BenchRun): Promise<number[]> {
  return inScope(async (scope) => {
    const { pi, send } = await startSession(scope, host);
    const lines = "while sleep 0.05; do echo line $((i = i + 1)) of the log that is open; done";
    const filled = `yes $(printf %0200d 7) | head -c ${fromStartMiB * 1024 * 1024}; ${lines}`;
    for (let index = 1; index <= monitors; index++) {
      await send(`/monitor --match never : ${index}; ${index === 1 ? filled : lines}`);
      await pi.waitForScreen(new RegExp(`^${index} monitors?`, "m"), timeoutMs);
    }
    pi.press("alt+m");
    await pi.waitForScreen(/── Monitors .* 8 running ──/, timeoutMs);
    pi.press("enter");
    await pi.waitForScreen(/1[5-9]\.\d MiB following/, timeoutMs);
    await pi.waitForScreen("of the log that is open", timeoutMs);
    const samples: number[] = [];
    for (let index = 0; index < keys; index++) {
      const step = steps[index % steps.length];
      if (step) samples.push(await keyTime(pi, step[0], (screen) => step[1].test(screen)));
      await pause(1_000 / perSecond);
    }
    return samples;
  });
}
