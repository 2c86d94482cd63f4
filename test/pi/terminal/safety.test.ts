import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { allHosts, type PiHost, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

const start = reply.call("monitor", { description: "tick", command: "echo ticked; sleep 30" });

/** Returns pi's own example in that version. */
function planModeExtension(host: PiHost): string {
  return join(dirname(host.cli), "../../examples/extensions/plan-mode/index.ts");
}

for (const host of allHosts) {
  describe(`starts in pi ${host.version}`, { concurrency: true }, () => {
    test("are blocked in plan mode, by --plan and by command, while listing is not, and allowed after it", async (t) => {
      const extensions = [repoRoot, planModeExtension(host)];
      const { pi, model, send } = await startSession(t, host, { extensions, args: ["--plan"] });
      model.script(
        sequence(
          [start, reply.call("monitor_list", {}), reply.text("planned"), start, reply.text("running"), start],
          reply.text("refused"),
        ),
      );
      await send("first");
      await pi.waitForScreen("planned", timeoutMs);
      assert.match(
        toolResults(model.requests[1] ?? assert.fail())[0] ?? "",
        /^Plan mode is on: nothing is started/,
      );
      assert.match(toolResults(model.requests[2] ?? assert.fail())[1] ?? "", /^Nothing has been started/);
      await send("/plan");
      await pi.waitForScreen("Plan mode disabled", timeoutMs);
      await send("second");
      await pi.waitForScreen("running", timeoutMs);
      assert.match(toolResults(model.requests[4] ?? assert.fail()).at(-1) ?? "", /^Started monitor/);
      await send("/plan");
      await pi.waitForScreen("Plan mode enabled", timeoutMs);
      await send("third");
      await pi.waitForScreen("refused", timeoutMs);
      assert.match(toolResults(model.requests[6] ?? assert.fail()).at(-1) ?? "", /^Plan mode is on/);
    });

    test("are asked for with the setting confirm, the command whole, and refused ones leave nothing", async (t) => {
      const { pi, model, send } = await startSession(t, host, {
        settings: { monitor: { confirm: true } },
        rows: 24,
      });
      const hidden = reply.call("monitor", {
        description: 'CI" \x1b[8m',
        command: "touch x #\rgit status \x1b]; touch x;\x07",
      });
      const long = reply.call("bg_run", {
        command: Array.from({ length: 300 }, (_, index) => `true ${index + 1}`).join("\n"),
      });
      const stop = reply.call("monitor_stop", { id: "nap" });
      model.script(
        sequence(
          [hidden, reply.text("refused"), long, start, reply.text("allowed"), stop],
          reply.text("stopped for me"),
        ),
      );
      await send("first");
      await pi.waitForScreen('Start the monitor "CI\\" \\x1b[8m"?', timeoutMs);
      assert.ok(pi.screen().includes("touch x #\\rgit status \\x1b]; touch x;\\x07"), pi.screen());
      assert.match(pi.screen(), /3 invisible or control characters, shown as escapes/);
      pi.press("escape");
      await pi.waitForScreen(/^ refused/m, timeoutMs);
      assert.equal(toolResults(model.requests[1] ?? assert.fail())[0], "The user did not allow this start.");
      assert.doesNotMatch(pi.screen(), /1 monitor/);
      await send("second");
      await pi.waitForScreen(
        /Start a background job\?\n rows 1-19 of 300, ↓ for more · 300 lines\n/,
        timeoutMs,
      );
      pi.press("enter");
      await pi.waitForScreen(/rows 19-37 of 300/, timeoutMs, "the next page, and no start");
      pi.press("end");
      await pi.waitForScreen(/300 │ true 300\n enter starts it/, timeoutMs);
      pi.press("enter");
      await pi.waitForScreen('Start the monitor "tick"?', timeoutMs);
      assert.match(pi.screen(), /│ echo ticked; sleep 30/);
      pi.press("enter");
      await pi.waitForScreen(/^1 monitor/m, timeoutMs);
      await pi.waitForScreen(/^ allowed/m, timeoutMs);
      await send("/bg --name nap sleep 300");
      await pi.waitForScreen(/Started job \w+ nap/, timeoutMs);
      await send("third");
      await pi.waitForScreen(
        /Let the agent stop job \w+ "nap"\?\n.*sleep 300\n enter stops it · /,
        timeoutMs,
      );
      assert.match(pi.screen(), /escape\/ctrl\+c does not stop it/);
      pi.press("enter");
      await pi.waitForScreen(/^ stopped for me/m, timeoutMs);
      assert.match(toolResults(model.requests[6] ?? assert.fail()).at(-1) ?? "", /stopped by you/);
    });
  });
}
