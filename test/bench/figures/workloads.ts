import { AssertionError } from "node:assert";
import { join } from "node:path";
import type { Played, Workload } from "../../pi/delivery/workload-kind.ts";
import { workloads } from "../../pi/delivery/workloads.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inSession } from "../pi-session.ts";

const naiveExtension = join(import.meta.dirname, "../fixtures/naive-monitors.ts");
const naive = "a message and a request for each line";
const atOnce = 3;
const patienceMs = 60_000;
/** The naive extension makes thousands of requests, one after another. */
const naivePatienceMs = 900_000;

export const workloadsFigure: Figure = {
  name: "workloads",
  async measure(run) {
    const waiting = [...workloads.entries()];
    const measurements: Measurement[][] = [];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, workload] = next;
        measurements[index] = await measure(run, workload);
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, work));
    // Thrown only now, because the other workloads would otherwise go on beside the next figure.
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    return measurements.flat();
  },
};

/** Plays product and reference at the same time: requests are counted, not timed. */
async function measure(run: BenchRun, workload: Workload): Promise<Measurement[]> {
  const { name, settings = {}, withoutEvents, play } = workload;
  run.progress(name);
  const [product, reference] = await Promise.all([
    inSession(run, { settings }, async (session) => {
      const played = await play(session, patienceMs);
      // Its files still exist here.
      return { ...played, failure: failureOf(played) };
    }),
    withoutEvents
      ? undefined
      : inSession(run, { extensions: [naiveExtension] }, (session) => play(session, naivePatienceMs)),
  ]);
  const references = (of: (played: Played) => number) =>
    reference ? [{ name: naive, samples: [of(reference)] }] : [];
  return [
    {
      what: `${name}: model requests more`,
      conditions: "",
      unit: "requests",
      samples: [product.moreRequests],
      references: references(({ moreRequests }) => moreRequests),
      targets: [{ kind: "assertions", failure: product.failure }],
    },
    {
      what: `${name}: characters of events in the context`,
      conditions: "",
      unit: "characters",
      samples: [product.characters],
      references: references(({ characters }) => characters),
      targets: [],
    },
  ];
}

function failureOf({ check }: Played): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    return error.message.split("\n")[0];
  }
}
