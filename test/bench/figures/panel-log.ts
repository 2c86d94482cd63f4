import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSession, timeoutMs } from "../../pi/terminal/terminal-session.ts";
import type { BenchRun, Figure, Measurement } from "../figure.ts";
import { keyTime, type Typed } from "../key-time.ts";
import { startLess } from "../less.ts";
import { type LogKeySamples, logKeys, pressLogKeys } from "../log-keys.ts";
import { inScope } from "../scope.ts";

const runs = 3;
const pages = 30;
const opens = 5;
const lineBytes = 100;
const lines = Math.floor((15.5 * 1024 * 1024) / lineBytes);
/** A line in so many is found. */
const perNeedle = 10_000;
const lastError = Math.floor((lines + perNeedle / 2) / perNeedle) * perNeedle - perNeedle / 2;
const PAGE_UP = "\x1b[5~";

type Samples = Record<"open" | "page" | "search", number[]>;
const whats: [keyof Samples, string][] = [
  ["open", "a log of 15.5 MiB in the panel: from Enter to its last lines"],
  ["page", "the same log: page up, the end, the start, from the key to the screen"],
  [
    "search",
    "the same log: the last letter of a search, and the next hit, 1 MiB away, to the hit on the screen",
  ],
];

export const panelLogFigure: Figure = {
  name: "panel-log",
  async measure(run) {
    const panel: Samples = { open: [], page: [], search: [] };
    const less: Samples = { open: [], page: [], search: [] };
    const keys: LogKeySamples = { events: [], filter: [], times: [], across: [], error: [], open: [] };
    for (let index = 1; index <= runs; index++) {
      run.progress(`run ${index} of ${runs}`);
      await measureRun(run, panel, keys, less);
    }
    const conditions = `terminal of 100 × 30, ${lines} lines; ${runs} runs`;
    const targets: Measurement["targets"] = [
      { kind: "value", statistic: "p99", bound: "at most", limit: 50 },
    ];
    const ofKeys = Object.entries(logKeys).map(([name, what]): Measurement => {
      const samples = keys[name as keyof LogKeySamples];
      return {
        what: `the same log, followed: ${what}`,
        conditions,
        unit: "ms",
        samples,
        references: [],
        targets,
      };
    });
    const inBoth = whats.map(
      ([name, what]): Measurement => ({
        what,
        conditions: `${conditions}, in each ${opens} openings, ${pages} pages`,
        unit: "ms",
        samples: panel[name],
        references: [{ name: "less on the same file", samples: less[name] }],
        targets,
      }),
    );
    return [...inBoth, ...ofKeys];
  },
};

function signOf(number: number): string {
  if (number % perNeedle === 0) return "needle ";
  return number % perNeedle === perNeedle / 2 ? "ERROR " : "";
}

/** Returns the number of the first line of the log that shows. */
function topLine(screen: string): number {
  return Number(/line (\d{7})/.exec(screen)?.[1]);
}

/** Pages and searches in a log of which the end shows. */
async function useLog(program: Typed, samples: Samples, pageUp: string, accept: string): Promise<void> {
  const shows = (number: number) => (screen: string) =>
    screen.includes(`line ${String(number).padStart(7, "0")}`);
  for (let page = 0; page < pages; page++) {
    const before = topLine(program.screen());
    samples.page.push(await keyTime(program, pageUp, (screen) => topLine(screen) < before));
  }
  samples.page.push(await keyTime(program, "G", shows(lines)));
  samples.page.push(await keyTime(program, "g", shows(1)));
  program.type("/needl");
  samples.search.push(await keyTime(program, `e${accept}`, shows(perNeedle)));
  if (accept === "") program.type("\r");
  for (let hit = 2; hit * perNeedle <= lines; hit++) {
    samples.search.push(await keyTime(program, "n", shows(hit * perNeedle)));
  }
}

function measureRun({ host }: BenchRun, panel: Samples, keys: LogKeySamples, less: Samples): Promise<void> {
  return inScope(async (scope) => {
    const { pi, send, home } = await startSession(scope, host, { env: { PAGER: "sh reader" } });
    const text = Array.from({ length: lines }, (_, index) => {
      const number = index + 1;
      const start = `line ${String(number).padStart(7, "0")} ${signOf(number)}`;
      return `${start.padEnd(lineBytes - 1, "x")}\n`;
    }).join("");
    const path = join(home.cwd, "lines");
    writeFileSync(path, text);
    writeFileSync(join(home.cwd, "reader"), "printf 'READS IT\\n'; read -r line");
    await send("/monitor --match ERROR cat lines; sleep 600");
    await pi.waitForScreen(/^1 monitor\b/m, timeoutMs);
    pi.press("alt+m");
    await pi.waitForScreen(new RegExp(`${lines} lines`), timeoutMs, "all lines");
    const isEnd = (screen: string): boolean => /15\.5 MiB following/.test(screen) && topLine(screen) > 1;
    for (let open = 0; open < opens; open++) {
      if (open > 0) {
        pi.press("escape");
        await pi.waitForScreen(/1 running/, timeoutMs, "the list");
      }
      panel.open.push(await keyTime(pi, "\r", isEnd));
    }
    const last = `line ${String(lines).padStart(7, "0")}`;
    const error = `line ${String(lastError).padStart(7, "0")} ERROR`;
    await pressLogKeys(pi, { last, error, reader: "READS IT" }, keys);
    await useLog(pi, panel, PAGE_UP, "");

    for (let open = 0; open < opens; open++) {
      const program = startLess(scope, path);
      // Its first screen may still be on its way, and scrolls while it is drawn.
      less.open.push(await keyTime(program, "G", (screen) => screen.includes(last)));
      if (open === opens - 1) await useLog(program, less, "b", "\r");
    }
  });
}
