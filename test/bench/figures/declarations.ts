import { declaredTools } from "../../pi/declared-tools.ts";
import { nextRequest } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inSession } from "../pi-session.ts";

export const declarationsFigure: Figure = {
  name: "declarations",
  async measure(run) {
    return [
      await declared(run, "the 4 tools for monitors", ["monitor"], 4, {
        settings: { monitor: { jobs: false } },
        limit: 4_000,
      }),
      await declared(run, "with jobs, 6 tools", ["monitor", "bg_"], 6),
      await declared(run, "the 4 tools for loops", ["loop"], 4),
    ];
  },
};

/** A figure without a limit is shown only. */
async function declared(
  run: BenchRun,
  what: string,
  prefixes: readonly string[],
  tools: number,
  { settings = {}, limit }: { settings?: Record<string, unknown>; limit?: number } = {},
): Promise<Measurement> {
  run.progress(what);
  const { names, characters } = await inSession(run, { settings }, async (session) =>
    declaredTools(await nextRequest(session), session.home, prefixes),
  );
  if (names.length !== tools) throw new Error(`${what}: ${names.join(", ")}`);
  return {
    what: `tool declarations and prompt lines: ${what}`,
    conditions: "",
    unit: "characters",
    samples: [characters],
    references: [],
    targets: limit === undefined ? [] : [{ kind: "value", statistic: "highest", bound: "at most", limit }],
  };
}
