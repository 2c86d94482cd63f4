import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { repoRoot } from "../../harness/host.ts";
import type { Session } from "../../pi/session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { type Delay, delayExtension, longestDelay } from "../longest-delay.ts";
import { inSession } from "../pi-session.ts";
import { startMonitors } from "../start-monitors.ts";

const runs = 5;
const seconds = 5;
const beside = "pi without a monitor, the same commands beside it";

/** Each keeps an engine as busy as possible; the lines pass `match`, so that `ignore` is tried, too. */
const patterns = [
  { match: "[ab].{900}[0-9]$", ignore: "b.{900}[x-z]$" },
  { match: "(?:[ab]*a[ab]{3}){100}7", ignore: "a[ab]{900}[cd]" },
  { match: "(?:a?){450}7", ignore: "(?:[ab]a?){330}[cd]" },
  { match: "(a|b|ab)*7$", ignore: "(?:\\pL|\\pN){300}!" },
  { match: "(.*)(.*)(.*)(.*)7$", ignore: "((((a{0,9}){0,5}){0,9}))[cd]" },
];
/** Lines of 64 KiB, of letters in random order. */
const hostileLines =
  "while :; do head -c 32000 /dev/urandom | od -An -v -tx1 | tr -d ' \\n' | tr 0-9a-f abababababababab; echo 7; done";

interface Round {
  beside: Delay;
  hostile: Delay;
}

export const hostileFigure: Figure = {
  name: "hostile",
  async measure(run) {
    const rounds: Round[] = [];
    for (let index = 1; index <= runs; index++) {
      run.progress(`run ${index} of ${runs}`);
      rounds.push(await measureRound(run));
    }
    const of = (name: keyof Delay): Omit<Measurement, "what" | "targets"> => ({
      conditions: `lines of 64 KiB without end, match and ignore, ${seconds} s, ${runs} times`,
      unit: "ms",
      samples: rounds.map(({ hostile }) => hostile[name]),
      references: [{ name: beside, samples: rounds.map((round) => round.beside[name]) }],
    });
    return [
      {
        what: "five hostile patterns: the longest that pi computes without a turn for others",
        ...of("computedMs"),
        targets: [{ kind: "value", statistic: "highest", bound: "at most", limit: 20 }],
      },
      {
        what: "five hostile patterns: the longest that pi's event loop is held up",
        ...of("heldUpMs"),
        targets: [
          { kind: "difference", reference: beside, statistic: "median", bound: "at most", limit: 20 },
        ],
      },
    ];
  },
};

function measureRound(run: BenchRun): Promise<Round> {
  const extensions = [repoRoot, delayExtension];
  return inSession(run, { extensions }, async (session) => {
    const beside = await besideCommands(() => measureDelay(session));
    await startMonitors(
      session,
      patterns.map((pattern, index) => ({ command: `${hostileLines} # ${index}`, ...pattern })),
    );
    return { beside, hostile: await measureDelay(session) };
  });
}

async function measureDelay(session: Session): Promise<Delay> {
  // What was before, such as the loading of code, must not count.
  await longestDelay(session);
  await pause(seconds * 1_000);
  return longestDelay(session);
}

/** The commands take processor time from pi, whoever reads them. */
async function besideCommands<Result>(body: () => Promise<Result>): Promise<Result> {
  const shells = patterns.map(() => spawn("sh", ["-c", hostileLines], { stdio: "ignore", detached: true }));
  try {
    return await body();
  } finally {
    // Each leads a process group of its own.
    for (const { pid } of shells) if (pid !== undefined) process.kill(-pid, "SIGKILL");
  }
}
