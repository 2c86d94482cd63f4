import { callMs } from "../call-ms.ts";
import type { Figure } from "../figure.ts";
import { inSession, withoutExtension } from "../pi-session.ts";
import { median } from "../statistics.ts";

const calls = 40;
const plain = "pi's own tool in the same minute";

export const bashFigure: Figure = {
  name: "bash",
  measure: (run) =>
    inSession(run, {}, (ours) =>
      inSession(run, withoutExtension, async (own) => {
        await callMs(ours, "bash", { command: "true" }); // warm-up
        await callMs(own, "bash", { command: "true" });
        const samples: number[] = [];
        const reference: number[] = [];
        for (let call = 0; call < calls; call++) {
          samples.push(await callMs(ours, "bash", { command: "true" }));
          reference.push(await callMs(own, "bash", { command: "true" }));
        }
        run.progress(`median ${median(samples).toFixed(1)} ms, pi's own ${median(reference).toFixed(1)} ms`);
        return [
          {
            what: "a bash call that is not moved, from its start to its end as pi reports them",
            conditions: `\`true\`, ${calls} calls in turn with pi's own`,
            unit: "ms",
            samples,
            references: [{ name: plain, samples: reference }],
            targets: [
              { kind: "difference", reference: plain, statistic: "median", bound: "at most", limit: 5 },
            ],
          },
        ];
      }),
    ),
};
