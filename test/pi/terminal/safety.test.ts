import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { allHosts, type PiHost, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { startSession, timeoutMs } from "./terminal-session.ts";

const start = reply.call("monitor", { description: "tick", command: "echo ticked; sleep 30" });

/** pi's own example, as that version has it. */
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

    test("are asked for with the setting confirm, and refused ones leave nothing", async (t) => {
      const { pi, model, send } = await startSession(t, host, { settings: { monitor: { confirm: true } } });
      model.script(sequence([start, reply.text("refused"), start], reply.text("allowed")));
      await send("first");
      await pi.waitForScreen('Start the monitor "tick"?', timeoutMs);
      assert.match(pi.screen(), /echo ticked; sleep 30/);
      pi.press("escape");
      await pi.waitForScreen(/^ refused/m, timeoutMs);
      assert.equal(toolResults(model.requests[1] ?? assert.fail())[0], "The user did not allow this start.");
      assert.doesNotMatch(pi.screen(), /1 monitor/);
      await send("second");
      await pi.waitForScreen('Start the monitor "tick"?', timeoutMs);
      pi.press("enter");
      await pi.waitForScreen(/^1 monitor/m, timeoutMs);
      await pi.waitForScreen(/^ allowed/m, timeoutMs);
    });
  });
}
