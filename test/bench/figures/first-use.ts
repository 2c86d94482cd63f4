import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Home } from "../../harness/home.ts";
import { repoRoot } from "../../harness/host.ts";
import { type RpcPi, startRpcPi } from "../../harness/rpc-pi.ts";
import { prepare, type Session } from "../../pi/session.ts";
import { callMs } from "../call-ms.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { delayExtension, longestDelay } from "../longest-delay.ts";
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
        cold: () => firstUse(run, async () => {}, newCopy),
        [plain]: () =>
          use(
            run,
            async () => {},
            () => undefined,
            ["bash", { command: "true" }],
          ),
      },
    );
    const row = (conditions: string, uses: readonly FirstUse[], limit: number): Measurement => ({
      what: "first use: from the call of `monitor` to its result",
      conditions: `${conditions}; ${rounds} rounds`,
      unit: "ms",
      samples: uses.map((use) => use.callMs),
      references: [{ name: plain, samples: reference.map((use) => use.callMs) }],
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
        references: [{ name: plain, samples: reference.map((use) => use.computedMs) }],
        targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 50 }],
      },
    ];
  },
};

function firstUse(
  run: BenchRun,
  rest: () => Promise<void>,
  packageIn: (home: Home) => string = () => repoRoot,
): Promise<FirstUse> {
  return use(run, rest, packageIn, ["monitor", { command: "sleep 300", description: "first" }]);
}

function use(
  { host }: BenchRun,
  rest: () => Promise<void>,
  packageIn: (home: Home) => string | undefined,
  call: [tool: string, args: unknown],
): Promise<FirstUse> {
  return inScope(async (scope) => {
    let pi: RpcPi | undefined;
    const bench = await prepare(scope, host, {}, async () => pi?.close());
    const measured = packageIn(bench.home);
    pi = startRpcPi({ ...bench, extensions: [...(measured ? [measured] : []), delayExtension] });
    const session: Session = { ...bench, pi };
    await longestDelay(session);
    await rest();
    const ms = await callMs(session, ...call);
    return { callMs: ms, computedMs: (await longestDelay(session)).computedMs };
  });
}

/** Copies the package to a place where nothing of it has been compiled before. */
function newCopy({ home }: Home): string {
  const copy = join(home, "package");
  for (const part of ["package.json", "dist", "extensions"])
    cpSync(join(repoRoot, part), join(copy, part), { recursive: true });
  symlinkSync(join(repoRoot, "node_modules"), join(copy, "node_modules"));
  return copy;
}
