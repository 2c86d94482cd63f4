import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { createHome, type Home } from "../harness/home.ts";
import { nodePath } from "../harness/host.ts";
import { processesWithEnvironment } from "../harness/processes.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { moments, momentTimeoutMs } from "./moments.ts";

const startScript = join(import.meta.dirname, "start.ts");
const timeoutMs = 60_000;

/** A home for the demo itself, which makes its own scratch home in this one's folder for temporary files. */
function prepare(t: TestContext): Home & { temporaryDir: string } {
  const home = createHome({ model: { baseUrl: "none: the demo brings its own model" } });
  t.after(() => home.close());
  return { ...home, temporaryDir: join(home.home, "tmp") };
}

/** The driver of terminals runs any script where it would run pi: here the demo, in which pi then runs. */
function startInTerminal(t: TestContext, home: Home): TerminalPi {
  const terminal = startTerminalPi({
    host: { version: "of the demo", cli: startScript },
    home,
    extensions: [],
  });
  t.after(() => terminal.close());
  return terminal;
}

function scratchHome(temporaryDir: string): string {
  const [name = ""] = homesIn(temporaryDir);
  return join(temporaryDir, name);
}

async function assertNothingLeft(temporaryDir: string, demoHome: string): Promise<void> {
  assert.deepEqual(homesIn(temporaryDir), [], "the scratch home is gone");
  if (process.platform !== "linux") return; // the search reads /proc
  const left = () => processesWithEnvironment("HOME", demoHome);
  await waitUntil(
    () => left().length === 0,
    timeoutMs,
    () => `no process of the demo: ${left()}`,
  );
}

// The tests run side by side, since the demo keeps the pace of a person.
describe("the demo", { concurrency: true }, () => {
  test("plays in a terminal moment by moment, then answers and leaves nothing behind", async (t) => {
    const home = prepare(t);
    const terminal = startInTerminal(t, home);
    for (const { title, condition } of moments) {
      await terminal.waitForScreen(condition, momentTimeoutMs, title);
    }
    const demoHome = scratchHome(home.temporaryDir);

    terminal.type("list");
    terminal.press("enter");
    await terminal.waitForScreen("That is what I read, too", timeoutMs);
    terminal.type("anything at all");
    terminal.press("enter");
    await terminal.waitForScreen("understand only a few words", timeoutMs);
    terminal.type("again");
    terminal.press("enter");
    await terminal.waitForScreen(/again[\s\S]*The build runs in the background/, timeoutMs);
    // The second build runs, and leaving ends it.
    terminal.press("ctrl+d");
    assert.deepEqual(await terminal.exit, { exitCode: 0, signal: 0 });
    await assertNothingLeft(home.temporaryDir, demoHome);
  });

  test("ends with pi and the build when it gets SIGTERM", async (t) => {
    const home = prepare(t);
    const terminal = startInTerminal(t, home);
    await terminal.waitForScreen("The build runs in the background", momentTimeoutMs);
    const demoHome = scratchHome(home.temporaryDir);
    terminal.kill("SIGTERM");
    assert.deepEqual(await terminal.exit, { exitCode: 0, signal: 0 });
    await assertNothingLeft(home.temporaryDir, demoHome);
  });

  test("prints the moments in order and ends by itself where there is no terminal", async (t) => {
    const home = prepare(t);
    const demo = spawn(nodePath, [startScript], {
      cwd: home.cwd,
      env: home.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    t.after(() => demo.kill("SIGKILL"));
    let output = "";
    for (const stream of [demo.stdout, demo.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    await once(demo, "close");
    assert.equal(demo.exitCode, 0, output);
    const titles = [...output.matchAll(/^══ (.+)$/gm)].map(([, title]) => title);
    assert.deepEqual(
      titles,
      moments.map(({ title }) => title),
    );
    assert.deepEqual(homesIn(home.temporaryDir), []);
  });

  test("says what the screen showed, and fails, where the show does not get through", async (t) => {
    const home = prepare(t);
    const demo = spawn(nodePath, [startScript, "--no-monitor"], {
      cwd: home.cwd,
      env: home.env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    t.after(() => demo.kill("SIGKILL"));
    let errors = "";
    demo.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    await once(demo, "close");
    assert.equal(demo.exitCode, 1);
    assert.match(errors, /The monitor runs[\s\S]*the screen is:[\s\S]*Tool monitor not found/);
    assert.deepEqual(homesIn(home.temporaryDir), []);
  });
});

/** Returns the scratch homes in a temporary directory, which also holds pi's compiled extensions. */
function homesIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => name !== "jiti");
}
