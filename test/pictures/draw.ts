import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoArguments, openScene } from "../demo/scene.ts";
import { createHome } from "../harness/home.ts";
import { hosts } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { startModelServer } from "../harness/model-server.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { type Frame, frameOf, frameSvg, framesSvg, screenSvg } from "./screen-svg.ts";
import { SteadyText } from "./steady-text.ts";
import { writePng, writeVideo } from "./video.ts";

// `npm run pictures`: draws the README's pictures from the screen of a real pi.
const palette = { background: "#18181e", foreground: "#d4d4d4" };
const timeoutMs = 60_000;

/** Draws the demo at the moment at which the error has just come. */
async function drawDemo(): Promise<void> {
  const scene = await openScene();
  const pi = startTerminalPi({
    host: hosts.oldest,
    home: scene.home,
    columns: 96,
    rows: 43,
    args: demoArguments([]),
  });
  try {
    await pi.waitForScreen("The last step before the error", timeoutMs);
    await pi.waitForScreen((screen) => !screen.includes("Working"), timeoutMs, "the end of the run");
    const svg = draw(pi, "demo", "A build reports its error while the agent is idle, and wakes it");
    told("demo.png", writePng(join(import.meta.dirname, "demo.png"), svg));
  } finally {
    await pi.close();
    await scene.close();
  }
}

/** Draws the panel over a session with work of several kinds: its list, and the details of one task. */
async function drawPanel(): Promise<void> {
  const model = await startModelServer();
  const home = createHome({ model });
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(home.cwd, name), script);
  const pi = startTerminalPi({ host: hosts.oldest, home, columns: 96, rows: 26 });
  try {
    // They start one after another, so that they stand in this order in every picture.
    const starts = tasks.map((args) => reply.call("monitor", args));
    model.script(sequence([...starts, reply.text(answer)], reply.text("Noted.")));
    await pi.ready();
    pi.type("Start the dev server, and watch CI, the tests and the log.");
    pi.press("enter");
    await pi.waitForScreen("I go on meanwhile", timeoutMs);
    await pi.waitForScreen(/✗ unit tests exited/, timeoutMs);
    await pi.waitForScreen(/✓ lint exited/, timeoutMs);
    await pi.waitForScreen(/│ GET \/login 500/, timeoutMs);
    pi.press("alt+m");
    await pi.waitForScreen(/› ● • m\w+ monitor dev server +\d+s +12 lines/, timeoutMs);
    draw(pi, "panel-list", "The panel: what runs and what has finished");
    pi.press("enter");
    await pi.waitForScreen(/^ \[vite\] page reload/m, timeoutMs);
    await pi.waitForScreen(/ process .* of processor time/, timeoutMs);
    draw(pi, "panel-details", "The panel: one monitor with its live log");
  } finally {
    await pi.close();
    home.close();
    await model.close();
  }
}

/** Draws the first minute: a start, the line of its readiness, an error that wakes the agent, the panel. */
async function drawFirstMinute(): Promise<void> {
  const model = await startModelServer();
  const home = createHome({ model });
  writeFileSync(join(home.cwd, "dev.sh"), devServer);
  const pi = startTerminalPi({ host: hosts.oldest, home, columns: 96, rows: 30 });
  const steady = new SteadyText();
  const frames: Frame[] = [];
  const keep = (seconds: number): void => {
    frames.push(frameOf(pi.terminal, palette, steady, seconds));
  };
  try {
    model.script(
      sequence(
        [
          reply.call("monitor", watched),
          reply.text("I watch it, and go on meanwhile."),
          reply.text("The dev server is up."),
        ],
        reply.text("cart.ts uses `total`, which Cart does not have. I add it."),
      ),
    );
    await pi.ready();
    pi.type("Watch the dev server and tell me when it breaks.");
    await pi.waitForScreen("tell me when it breaks.", timeoutMs);
    keep(2);
    pi.press("enter");
    await pi.waitForScreen("go on meanwhile", timeoutMs);
    keep(3);
    writeFileSync(join(home.cwd, "up"), "");
    await pi.waitForScreen("The dev server is up.", timeoutMs);
    keep(3);
    writeFileSync(join(home.cwd, "broken"), "");
    await pi.waitForScreen("I add it.", timeoutMs);
    await pi.waitForScreen((screen) => !screen.includes("Working"), timeoutMs);
    keep(4);
    pi.press("alt+m");
    await pi.waitForScreen(/── Monitors .* 1 running ──/, timeoutMs);
    keep(2);
    pi.press("enter");
    await pi.waitForScreen(/^.\[vite\] hmr update/m, timeoutMs);
    await pi.waitForScreen(/ process .* of processor time/, timeoutMs);
    keep(4);
    const title = "The first minute with pi-monitor";
    write("first-minute", framesSvg(pi.terminal, palette, title, frames));
    const stills = frames.map((frame) => ({
      svg: frameSvg(pi.terminal, palette, title, frame),
      seconds: frame.seconds,
    }));
    told("first-minute.mp4", writeVideo(join(import.meta.dirname, "first-minute.mp4"), stills));
  } finally {
    await pi.close();
    home.close();
    await model.close();
  }
}

const watched = {
  description: "dev server",
  command: "sh dev.sh",
  persistent: true,
  wake: "event",
  match: "ERROR",
  ready: { line: "ready in" },
};
const devServer = `until [ -e up ]; do sleep 0.1; done
echo 'VITE v6.2.0  ready in 412 ms'; echo '  Local:   http://localhost:5173/'
until [ -e broken ]; do sleep 0.1; done
echo '[vite] hmr update /src/cart.ts'
echo "ERROR src/cart.ts(31,9): property 'total' does not exist on type 'Cart'"
exec tail -f /dev/null`;

const answer = "All of it is under way. I go on meanwhile, and hear of it when something breaks.";

const served = [
  "VITE v6.2.0  ready in 412 ms",
  "  Local:   http://localhost:5173/",
  "[vite] hmr update /src/cart.ts",
  "[vite] hmr update /src/price.ts",
  "[vite] hmr update /src/coupon.ts",
  "ERROR src/cart.ts(31,9): property 'total' does not exist on type 'Cart'",
  "[vite] hmr update /src/cart.ts",
  "[vite] hmr update /src/stock.ts",
  "[vite] hmr update /src/search.ts",
  "[vite] dependencies optimized: zod",
  "[vite] server restarted",
  "[vite] page reload src/main.ts",
];

/** Scripts that pretend to work; the running ones print nothing more. */
const scripts = {
  "dev.sh": printing(served),
  "ci.sh": printing(["queued", "build: passed", "deploy preview: running"]),
  "log.sh": printing(["GET / 200", "GET /cart 200", "GET /login 500"]),
  "test.sh": "echo '214 passed'; echo 'FAIL cart.test.ts: expected 3, got 4'; exit 1",
  "lint.sh": "echo 'no problems'",
};

const tasks = [
  { description: "dev server", command: "sh dev.sh", persistent: true, wake: "event", match: "ERROR|ready" },
  { description: "CI for #12", command: "sh ci.sh" },
  { description: "app log", command: "sh log.sh", match: "5\\d\\d$" },
  { description: "unit tests", command: "sh test.sh" },
  { description: "lint", command: "sh lint.sh" },
];

/** Makes a script that prints the lines and goes on. */
function printing(lines: readonly string[]): string {
  return `printf '%s\\n' ${lines.map((line) => `"${line}"`).join(" ")}; exec tail -f /dev/null`;
}

function draw(pi: TerminalPi, name: string, title: string): string {
  const svg = screenSvg(pi.terminal, palette, title);
  write(name, svg);
  return svg;
}

function write(name: string, svg: string): void {
  writeFileSync(join(import.meta.dirname, `${name}.svg`), svg);
  told(`${name}.svg`, undefined);
}

/** @param problem the reason why the file was not written, if so */
function told(name: string, problem: string | undefined): void {
  console.log(problem === undefined ? name : `${name} is as it was: ${problem}`);
}

await drawDemo();
await drawPanel();
await drawFirstMinute();
