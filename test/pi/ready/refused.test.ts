import assert from "node:assert/strict";
import { describe } from "node:test";
import { callTool, taskProcesses } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";

describe("ready", { concurrency: 4 }, () => {
  testOnAllHosts("bad conditions are refused by name, and nothing is started", async (session) => {
    const bad: [tool: string, args: Record<string, unknown>, expected: RegExp][] = [
      ["monitor", { ready: {} }, /ready names no condition; give at least one of line, port and http/],
      ["monitor", { ready: { within_ms: 5_000 } }, /ready names no condition/],
      ["monitor", { ready: { port: 0 } }, /ready\.port is 0; allowed is an integer from 1 to 65535/],
      ["bg_run", { ready: { port: 65_536 } }, /ready\.port is 65536; allowed is an integer from 1 to 65535/],
      [
        "monitor",
        { ready: { line: "(?=x)" } },
        /ready\.line: "\(\?=x\)" is not a valid RE2 pattern.*lookahead/,
      ],
      [
        "monitor",
        { ready: { http: "http://93.184.216.34/" } },
        /ready\.http is .*neither loopback nor private; allowed is/,
      ],
      ["bg_run", { ready: { http: "ftp://127.0.0.1/" } }, /ready\.http is .*neither http nor https/],
      [
        "monitor",
        { ready: { line: "x", within_ms: 10 } },
        /ready\.within_ms is 10; allowed is an integer from 1000/,
      ],
      ["monitor", { ready: { file: "x" } }, /ready\.file \("x"\) is no parameter; allowed are line, port/],
      ["monitor", { until: "(?<!a)b" }, /until: .*is not a valid RE2 pattern.*lookbehind/],
      ["bg_run", { until: "x" }, /until \("x"\) is no parameter/],
      ["monitor", { restart: { on: "failure" } }, /restart needs persistent: true/],
      [
        "bg_run",
        { restart: { on: "never" } },
        /restart\.on is "never"; allowed is one of "failure", "always"/,
      ],
      [
        "bg_run",
        { restart: { on: "always", max: 0 } },
        /restart\.max is 0; allowed is an integer from 1 to 100/,
      ],
      ["bg_run", { silence_ms: 5 }, /silence_ms is 5; allowed is an integer from 10000/],
      [
        "monitor_wait",
        { id: "any", for: "end", max_seconds: 0 },
        /max_seconds is 0; allowed is an integer from 1 to 3600/,
      ],
      [
        "monitor_wait",
        { id: "any", for: "luck" },
        /for is "luck"; allowed is one of "ready", "event", "end"/,
      ],
      ["monitor_wait", { id: "any", for: "end" }, /Nothing is running, so there is nothing to wait for/],
      ["monitor_wait", { id: "m0x", for: "end" }, /Unknown id "m0x"/],
    ];
    for (const [tool, args, expected] of bad) {
      const command = tool === "monitor_wait" ? {} : { command: "sleep 60" };
      const description = tool === "monitor" ? { description: "bad" } : {};
      const { text, isError } = await callTool(session, tool, { ...description, ...command, ...args });
      assert.ok(isError, `${tool} ${JSON.stringify(args)}: ${text}`);
      assert.match(text, expected);
      assert.deepEqual(taskProcesses(session.home), []);
    }
  });
});
