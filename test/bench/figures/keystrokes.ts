import { waitUntil } from "../../harness/wait.ts";
import { editorOf, startSession, timeoutMs } from "../../pi/terminal/terminal-session.ts";
import type { BenchRun, Figure } from "../figure.ts";
import { typeLetters } from "../keystrokes.ts";
import { inScope } from "../scope.ts";

const runs = 5;
const perSecond = 20;
/** `yes` runs as long before it is stopped as firehose. */
const seconds = 10;
const quiet = "the same without a monitor";

export const keystrokesFigure: Figure = {
  name: "keystrokes",
  async measure(run) {
    const samples: number[] = [];
    const reference: number[] = [];
    for (let index = 1; index <= runs; index++) {
      run.progress(`run ${index} of ${runs}`);
      const { quietMs, floodedMs } = await measureRun(run);
      reference.push(...quietMs);
      samples.push(...floodedMs);
    }
    return [
      {
        what: "yes until it is stopped as firehose: from a keystroke to the screen meanwhile",
        conditions: `terminal of 100 × 30, ${perSecond} letters/s for ${seconds} s, ${runs} times`,
        unit: "ms",
        samples,
        references: [{ name: quiet, samples: reference }],
        targets: [{ kind: "value", statistic: "p99", bound: "at most", limit: 50 }],
      },
    ];
  },
};

function measureRun({ host }: BenchRun): Promise<{ quietMs: number[]; floodedMs: number[] }> {
  return inScope(async (scope) => {
    const { pi, send } = await startSession(scope, host);
    const clearEditor = async (): Promise<void> => {
      pi.press("ctrl+c");
      await waitUntil(() => editorOf(pi).trim() === "", timeoutMs, "an empty editor");
    };
    await typeLetters(pi, perSecond, perSecond); // warm-up
    await clearEditor();
    const quietMs = await typeLetters(pi, seconds * perSecond, perSecond);
    await clearEditor();
    await send("/monitor yes");
    await pi.waitForScreen(/\b1 monitor\b/, timeoutMs);
    const floodedMs = await typeLetters(pi, seconds * perSecond, perSecond);
    await pi.waitForScreen(/stopped: more than/, timeoutMs);
    return { quietMs, floodedMs };
  });
}
