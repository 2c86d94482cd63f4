import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { allHosts, repoRoot } from "../../harness/host.ts";
import type { TerminalPi } from "../../harness/terminal-pi.ts";
import { screenSvg } from "../../pictures/screen-svg.ts";
import { SteadyText } from "../../pictures/steady-text.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

/** The pictures of each version, whose colours differ; `WRITE_PICTURES=1` draws them anew. Look at them before a commit. */
const DIRECTORY = join(repoRoot, "test/pictures/screens");
const isWriting = process.env.WRITE_PICTURES === "1";

const themes = {
  dark: { background: "#18181e", foreground: "#d4d4d4" },
  light: { background: "#ffffff", foreground: "#1f2328" },
};
type Theme = keyof typeof themes;

const sizes = [
  [100, 30],
  [80, 24],
  [40, 12],
] as const;

/** Also replaces ages, however long they are, the ids of loops, and the time until their next run. */
class SteadyScreen extends SteadyText {
  override of(row: string): string {
    return super
      .of(row)
      .replace(/\bafter \d+(?:ms|s|m\d\ds)/, "after 1s")
      .replace(/^ *\d+(?:ms|s|m\d\ds)$/, (age) => "12s".padStart(age.length))
      .replace(/\bl[0-9a-f]{4}\b/, "l2d7c")
      .replace(/\bin \d\dm\b/, "in 30m");
  }
}

const PRINTED = String.raw`printf '\033[1mRUN\033[0m  v3.2.4 \033[36m~/shop\033[0m\n'
printf '\033[32m✓\033[0m src/price.test.ts \033[2m(14 tests)\033[0m 31ms\n'
printf '\033[31m✗\033[0m src/cart.test.ts > 日本語 > família: a long name that does not fit on forty columns\n'
printf '\033[41;97m FAIL \033[0m \033[91mAssertionError\033[39m: expected \033[32m3\033[0m, got \033[31m4\033[0m\n'
printf '\033[38;5;226m yellow \033[93m bright \033[38;2;20;20;90m navy \033[30m black \033[97m white \033[48;5;231m on white \033[0m\n'
printf '\033[38;2;120;120;120m  at src/cart.ts:31:9\033[0m \033[48;5;236m cart.total \033[0m\n'
exit 1`;

async function openedSession(
  t: Parameters<typeof startSession>[0],
  host: (typeof allHosts)[number],
  theme: Theme,
) {
  const session = await startSession(t, host, { columns: 100, rows: 30, settings: { theme } });
  const { pi, home, send } = session;
  writeFileSync(join(home.cwd, "tests.sh"), PRINTED);
  await send('/monitor --match . --name "unit tests 日本語" bash tests.sh');
  await pi.waitForScreen(/✗ unit tests 日本語 exited/, timeoutMs);
  await send("/monitor --name server sleep 600");
  await pi.waitForScreen(/^1 monitor\b/m, timeoutMs);
  await send("/loop 30m look at the build of 日本語 and say what is new in it");
  await pi.waitForScreen(/look at the build[\s\S]*every 30m|every 30m/, timeoutMs, "the loop");
  await send("/monitors");
  await pi.waitForScreen("1 running · 1 finished", timeoutMs);
  return session;
}

/** Draws the panel, without the conversation above it, and without the row whose width depends on a pid. */
function pictureOf(pi: TerminalPi, theme: Theme): string {
  const title = pi.lines().findIndex((line) => line.startsWith("── Monitors"));
  const picture = screenSvg(pi.terminal, themes[theme], "The panel", new SteadyScreen(), Math.max(0, title));
  const [, rowOfPid] = / (y="[\d.]+") [^>]*>pid /.exec(picture) ?? [];
  return picture
    .split("\n")
    .filter((shape) => rowOfPid === undefined || !shape.includes(rowOfPid))
    .join("\n");
}

/** Waits until the panel looks like its picture. */
async function compare(pi: TerminalPi, theme: Theme, version: string, view: string): Promise<void> {
  for (const [columns, rows] of sizes) {
    pi.resize(columns, rows);
    const name = `${view}-${columns}x${rows}-${theme}.svg`;
    const path = join(DIRECTORY, version, name);
    if (isWriting) {
      await pi.waitForScreen(() => pi.lines().some((line) => line === "─".repeat(columns)), timeoutMs);
      mkdirSync(join(DIRECTORY, version), { recursive: true });
      await pi.waitForScreen(() => stable(pictureOf(pi, theme)), timeoutMs, "a still screen");
      writeFileSync(path, pictureOf(pi, theme));
    }
    const expected = readFileSync(path, "utf8");
    try {
      await pi.waitForScreen(() => pictureOf(pi, theme) === expected, timeoutMs, `the picture ${name}`);
    } catch (error) {
      // The first difference tells more than two whole pictures.
      const [shown, wanted] = [pictureOf(pi, theme).split("\n"), expected.split("\n")];
      const at = shown.findIndex((line, index) => line !== wanted[index]);
      assert.fail(`${name} differs: ${shown[at]} instead of ${wanted[at]}; ${(error as Error).message}`);
    }
  }
}

let before = "";
let looks = 0;
function stable(picture: string): boolean {
  looks = picture === before ? looks + 1 : 0;
  before = picture;
  return looks > 20;
}

describe("the panel as a picture", { concurrency: !isWriting }, () => {
  for (const host of allHosts) {
    for (const theme of ["dark", "light"] as const) {
      test(`of pi ${host.version} is the same as ever in the ${theme} theme on 100 × 30, 80 × 24 and 40 × 12`, async (t) => {
        const { pi } = await openedSession(t, host, theme);
        await compare(pi, theme, host.version, "list");
        pi.type("?");
        await pi.waitForScreen("any other key closes", timeoutMs);
        await compare(pi, theme, host.version, "help");
        pi.type("z");
        pi.press("tab");
        await pi.waitForScreen(/^ › {2}● l/m, timeoutMs, "the loop");
        await compare(pi, theme, host.version, "loops");
        pi.resize(100, 30);
        pi.press("left");
        await pi.waitForScreen("1 running · 1 finished", timeoutMs);
        pi.press("down", "enter");
        await pi.waitForScreen(/RUN {2}v3/, timeoutMs, "the log");
        await compare(pi, theme, host.version, "details");
        pi.type("/expected");
        pi.press("enter");
        await pi.waitForScreen("/expected · 1 of 1", timeoutMs);
        await compare(pi, theme, host.version, "search");
      });
    }
  }
});
