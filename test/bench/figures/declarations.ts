import { declaredTools } from "../../pi/declared-tools.ts";
import { nextRequest } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { inSession } from "../pi-session.ts";

export const declarationsFigure: Figure = {
  name: "declarations",
  async measure(run) {
    return [
      await declared(run, "the tools for monitors and jobs", ["monitor", "bg_"], 6_000),
      await declared(run, "the tools for loops", ["loop"]),
    ];
  },
};

/** Makes a measurement; without a limit it is only shown. */
async function declared(
  run: BenchRun,
  what: string,
  prefixes: readonly string[],
  limit?: number,
): Promise<Measurement> {
  run.progress(what);
  const { names, characters } = await inSession(run, {}, async (session) =>
    declaredTools(await nextRequest(session), prefixes),
  );
  if (names.length === 0) throw new Error(`${what}: there are none.`);
  return {
    what: `tool declarations and prompt lines: ${what}`,
    conditions: names.join(", "),
    unit: "characters",
    samples: [characters],
    references: [],
    targets: limit === undefined ? [] : [{ kind: "value", statistic: "highest", bound: "at most", limit }],
  };
}
