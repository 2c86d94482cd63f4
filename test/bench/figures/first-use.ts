import { mkdirSync, unlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { compiledExtensions, type Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { prepare, type Session } from "../../pi/session.ts";
import { callMs } from "../call-ms.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { delayExtension, longestDelay } from "../longest-delay.ts";
import { inSession } from "../pi-session.ts";
import { inRounds } from "../rounds.ts";
import { inScope } from "../scope.ts";

const plain = "pi's own bash running `true`";
const rounds = 15;
/** A person has not written a prompt, nor a model answered it, in less time. */
const idleMs = 1_500;

interface FirstUse {
  callMs: number;
  computedMs: number;
}

export const firstUseFigure: Figure = {
  name: "first-use",
  measure: async (run) => {
    const {
      warm,
      atOnce,
      cold,
      [plain]: reference,
    } = await inRounds(
      run,
      { warmUps: 1, rounds },
      {
        warm: () => firstUse(run, async () => void (await pause(idleMs))),
        atOnce: () => firstUse(run, async () => {}),
        cold: () => firstUse(run, async () => {}, forgetCompiled),
        [plain]: () =>
          inSession(run, { extensions: [] }, (session) => callMs(session, "bash", { command: "true" })),
      },
    );
    const row = (conditions: string, uses: readonly FirstUse[], limit: number): Measurement => ({
      what: "first use: from the call of `monitor` to its result",
      conditions: `${conditions}; ${rounds} rounds`,
      unit: "ms",
      samples: uses.map((use) => use.callMs),
      references: [{ name: plain, samples: reference }],
      targets: [{ kind: "difference", reference: plain, statistic: "median", bound: "at most", limit }],
    });
    return [
      row(`${idleMs / 1_000} s after the start of pi, compile caches warm`, warm, 40),
      row("at once after the start of pi, compile caches warm", atOnce, 40),
      row("at once after the start of pi, nothing of ours compiled before", cold, 400),
      {
        what: "first use: the longest that pi computes without a turn for others",
        conditions: "nothing of ours compiled before",
        unit: "ms",
        samples: cold.map((use) => use.computedMs),
        references: [],
        targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 50 }],
      },
    ];
  },
};

function firstUse(
  { host }: BenchRun,
  rest: () => Promise<void>,
  prepareHome: (home: Home) => void = () => {},
): Promise<FirstUse> {
  return inScope(async (scope) => {
    let pi: RpcPi | undefined;
    const bench = await prepare(scope, host, {}, async () => pi?.close());
    prepareHome(bench.home);
    pi = startRpcPi({ ...bench, extensions: [repoRoot, delayExtension] });
    const session: Session = { ...bench, pi };
    await longestDelay(session);
    await rest();
    const ms = await callMs(session, "monitor", { command: "sleep 300", description: "first" });
    return { callMs: ms, computedMs: (await longestDelay(session)).computedMs };
  });
}

/** Gives the home an empty cache of pi's loader. */
function forgetCompiled({ env }: Home): void {
  const cache = join(env.TMPDIR ?? "", basename(compiledExtensions));
  unlinkSync(cache);
  mkdirSync(cache);
}
