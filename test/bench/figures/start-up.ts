import { join } from "node:path";
import { createHome, type Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";
import { startModelServer } from "../../harness/model-server.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";
import { median } from "../statistics.ts";

const bare = "pi without any extension";
/** The package has one extension, */
const empty = "pi with an empty extension";
/** and one skill. For the first skill of all packages pi has to warm up its parser. */
const emptyWithSkill = "pi with an empty extension and a skill of one sentence";
const emptyPackage = join(import.meta.dirname, "../fixtures/empty-package");
const emptyExtension = join(emptyPackage, "empty-extension.ts");
const SHARE_OF_PI_MAX = 0.04;

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
  const samples = await inRounds(
    run,
    { warmUps: 2, rounds: 31 },
    {
      product: () => readyMs(run, home, [repoRoot]),
      [emptyWithSkill]: () => readyMs(run, home, [emptyPackage]),
      [empty]: () => readyMs(run, home, [emptyExtension]),
      [bare]: () => readyMs(run, home, []),
    },
  );
  const limit = SHARE_OF_PI_MAX * median(samples[bare]);
  return [
    {
      what: "pi ready: from its start over RPC to its first answer",
      conditions: `31 rounds; compile caches warm; may take ${100 * SHARE_OF_PI_MAX} % of pi alone longer than an empty extension`,
      unit: "ms",
      samples: samples.product,
      references: ([emptyWithSkill, empty, bare] as const).map((name) => ({ name, samples: samples[name] })),
      targets: [emptyWithSkill, empty].map((reference) => ({
        kind: "difference",
        reference,
        statistic: "median",
        bound: "at most",
        limit,
      })),
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
