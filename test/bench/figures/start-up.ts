import { createHome, type Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";
import { startModelServer } from "../../harness/model-server.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const bare = "pi without any extension";

export const startUpFigure: Figure = {
  name: "start-up",
  measure: (run) =>
    inScope(async (scope) => {
      const model = await startModelServer();
      scope.after(() => model.close());
      const home = createHome({ model });
      scope.after(() => home.close());
      return measure(run, home);
    }),
};

async function measure(run: BenchRun, home: Home): Promise<Measurement[]> {
  const { product, [bare]: reference } = await inRounds(
    run,
    { warmUps: 2, rounds: 31 },
    { product: () => readyMs(run, home, [repoRoot]), [bare]: () => readyMs(run, home, []) },
  );
  return [
    {
      what: "pi ready: from its start over RPC to its first answer",
      conditions: "31 pairs; compile caches warm",
      unit: "ms",
      samples: product,
      references: [{ name: bare, samples: reference }],
      targets: [{ kind: "difference", reference: bare, statistic: "median", bound: "at most", limit: 40 }],
    },
  ];
}

async function readyMs({ host }: BenchRun, home: Home, extensions: string[]): Promise<number> {
  const startedAt = performance.now();
  const pi = startRpcPi({ host, home, extensions });
  try {
    await pi.send({ type: "get_state" });
    const answer = pi.events.find(({ type }) => type === "response");
    if (!answer) throw new Error("pi gave no answer.");
    return answer.receivedAt - startedAt;
  } finally {
    await pi.close();
  }
}
