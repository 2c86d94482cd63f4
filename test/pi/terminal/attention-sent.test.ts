import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import type { Home } from "../../harness/home.ts";
import { allHosts, type PiHost } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { skippedWithout } from "../../harness/on-path.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile } from "../session.ts";
import { type Recorded, recordNotices } from "./terminal-notices.ts";
import { startSession, type TerminalSession, timeoutMs } from "./terminal-session.ts";

const attention = {
  on: ["failure", "ready", "input", "end", "event"],
  how: ["bell", "notification"],
};
const settings = { tuiMode: "fullscreen", monitor: { attention } };
const FOCUS_IN = "\x1b[I";
const FOCUS_OUT = "\x1b[O";

async function notice(recorded: Recorded, text: RegExp): Promise<string> {
  const found = (): string | undefined => recorded.notices.map(({ data }) => data).find((d) => text.test(d));
  await waitUntil(
    () => found() !== undefined,
    timeoutMs,
    () => `${text} among ${JSON.stringify(recorded.notices)}`,
  );
  return found() ?? "";
}

/** Starts one task for each occasion, each of which waits for its file. */
async function startTasks({ model, send, pi }: TerminalSession): Promise<void> {
  const wait = (name: string, then: string) => ({ command: `${awaitFile(name)}; ${then}`, persistent: true });
  const monitor = (name: string, args: object) => ({
    name: "monitor",
    args: { description: name, wake: "never", ...args },
  });
  const calls = [
    monitor("first", wait("event", "echo news; exec sleep 600")),
    monitor("second", wait("failure", "exit 3")),
    monitor("third", { ...wait("ready", "echo up; exec sleep 600"), match: "^$", ready: { line: "^up" } }),
    monitor("fourth", {
      ...wait("input", "printf 'Name? '; read -r name; exec sleep 600"),
      match: "^$",
      stdin: true,
    }),
    monitor("fifth", wait("end", "exit 0")),
    monitor("sixth", wait("focused", "echo seen; exec sleep 600")),
  ];
  model.script(sequence([reply.calls(calls), reply.text("All run.")]));
  await send("start them");
  await pi.waitForScreen("All run.", timeoutMs);
}

/** A program between pi and its terminal. */
interface Multiplexer {
  program: string;
  /** Prepares it. @returns the command that runs pi in it, and what ends it */
  prepare(directory: string): { through: string[]; end(): void };
}

const tmux: Multiplexer = {
  program: "tmux",
  prepare(directory) {
    const conf = join(directory, "tmux.conf");
    writeFileSync(conf, "set -g allow-passthrough on\nset -g focus-events on\nset -g status off\n");
    const socket = join(directory, "tmux");
    return {
      through: ["tmux", "-S", socket, "-f", conf, "new-session"],
      end: () => void execFileSync("tmux", ["-S", socket, "kill-server"], { stdio: "ignore" }),
    };
  },
};

const screen: Multiplexer = {
  program: "screen",
  prepare(directory) {
    const sockets = join(directory, "screens");
    mkdirSync(sockets, { mode: 0o700 });
    const conf = join(directory, "screenrc");
    writeFileSync(conf, "startup_message off\n");
    const env = { ...process.env, SCREENDIR: sockets };
    return {
      through: ["env", `SCREENDIR=${sockets}`, "screen", "-U", "-c", conf, "-S", "pi"],
      end: () => void execFileSync("screen", ["-S", "pi", "-X", "quit"], { stdio: "ignore", env }),
    };
  },
};

function startIn(
  t: TestContext,
  host: PiHost,
  multiplexer: Multiplexer | undefined,
  env: Record<string, string> = {},
): Promise<TerminalSession> {
  if (!multiplexer) return startSession(t, host, { settings, env });
  let end = (): void => {};
  t.after(() => end());
  const through = ({ home }: Home): string[] => {
    const prepared = multiplexer.prepare(home);
    ({ end } = prepared);
    return prepared.through;
  };
  return startSession(t, host, { settings, env, through });
}

// All of them side by side: they wait much longer than they work.
describe("what the terminal is sent", { concurrency: true }, () => {
  for (const [index, host] of allHosts.entries()) {
    for (const multiplexer of [undefined, tmux]) {
      const place = multiplexer ? ` in ${multiplexer.program}` : "";
      const skip = multiplexer ? skippedWithout(multiplexer.program) : false;
      test(`by pi ${host.version}${place} is a notification and a bell for each event while it has not the focus, and nothing while it has`, {
        skip,
      }, async (t) => {
        const env: Record<string, string> = index === 0 ? { VTE_VERSION: "7600" } : { KITTY_WINDOW_ID: "1" };
        const osc = index === 0 ? 777 : 99;
        const start = index === 0 ? "notify;pi;" : "i=pi-monitor:d=1;";
        const session = await startIn(t, host, multiplexer, env);
        const { home, pi } = session;
        await startTasks(session);
        const recorded = recordNotices(pi);
        pi.type(FOCUS_OUT);
        pi.type(FOCUS_IN);
        createFile(home, "focused");
        await pi.waitForScreen("seen", timeoutMs, "the event on the screen");
        pi.type(FOCUS_OUT);
        const expected = [
          ["event", /first: news$/],
          ["failure", /second: exited with code 3 after .*$/],
          ["ready", /third: ready.* line: up$/],
          ["input", /fourth: seems to wait for input \(i in the panel\): Name\?$/],
          ["end", /fifth: exited with code 0 after .*$/],
        ] as const;
        for (const [file, text] of expected) {
          createFile(home, file);
          const sent = await notice(recorded, text);
          assert.ok(sent.startsWith(start), sent);
          assert.doesNotMatch(sent, / more\)$/);
        }
        assert.deepEqual(
          recorded.notices.map((sent) => sent.osc),
          expected.map(() => osc),
        );
        assert.ok(recorded.bells >= expected.length, `${recorded.bells} bells`);
        assert.doesNotMatch(JSON.stringify(recorded.notices), /seen/);
      });
    }

    const skip = skippedWithout(screen.program);
    test(`by pi ${host.version} in screen gets through to the terminal around it`, { skip }, async (t) => {
      const { pi, send, say, speaker } = await startIn(t, host, screen);
      await send(`/monitor --name log ${speaker}`);
      await pi.waitForScreen("Started monitor", timeoutMs);
      const recorded = recordNotices(pi);
      pi.type(FOCUS_OUT);
      // Without a report of the focus, somebody counts as present for 10 s after a key.
      const isCalled = (): boolean => {
        say("news");
        return recorded.notices.length > 0;
      };
      await waitUntil(isCalled, timeoutMs, () => `a notification:\n${pi.screen()}`, 500);
      assert.match(recorded.notices[0]?.data ?? "", /^log: news/);
      assert.equal(recorded.notices[0]?.osc, 9);
    });
  }
});
