import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply } from "../../harness/model-reply.ts";
import { textOf } from "../../harness/model-request.ts";
import { panelOf, startSession, timeoutMs } from "./terminal-session.ts";

for (const host of allHosts) {
  describe(`the tabs of the panel in pi ${host.version}`, () => {
    test("loops with their last and next run, the task list and what other pis run are tabs, in which keys act on what is selected", async (t) => {
      const { pi, send, model } = await startSession(t, host, { columns: 100, rows: 30 });
      await send("/monitor --name first sleep 301");
      await pi.waitForScreen("Started monitor", timeoutMs);
      await send("/loop 30m look at the build");
      await pi.waitForScreen(/look at the build.*every 30m|every 30m/s, timeoutMs, "the loop");
      pi.press("alt+m");
      await pi.waitForScreen(/── Monitors · Loops · Tasks · All ─+ 1 running ──/, timeoutMs, "the tabs");

      pi.press("tab");
      await pi.waitForScreen(/› {2}● l\w+ "look at the build" .*every 30m · 0 runs/, timeoutMs, "the loop");
      assert.match(pi.screen(), /next: in (30m|29m) · /);
      model.script(() => reply.text("I looked."));
      pi.type("r");
      const run = await model.waitForRequests(1, timeoutMs);
      assert.match(textOf(run), /\[loop l\w+ "look at the build" run 1 .*asked for/);
      await pi.waitForScreen(
        /"look at the build" {2}next: in \d+m · every 30m · 1 run/,
        timeoutMs,
        "its run",
      );
      pi.type("p");
      await pi.waitForScreen(/› {2}‖ l\w+ "look at the build"/, timeoutMs, "paused");
      pi.press("enter");
      await pi.waitForScreen(/^ l\w+ "look at the build": paused, every 30m/m, timeoutMs, "its details");
      await pi.waitForScreen(/^ +next: none while it is paused$/m, timeoutMs, "the next run");
      await pi.waitForScreen(/^ +last run: \S/m, timeoutMs, "the last run");
      pi.press("escape");
      await pi.waitForScreen(/esc close/, timeoutMs);
      pi.type("n");
      await pi.waitForScreen(/^ \/loop:\s*$/m, timeoutMs, "the prompt for a new one");
      pi.type("1h say what is new");
      pi.press("enter");
      await pi.waitForScreen(/● l\w+ "say what is new" .*every 1h/, timeoutMs, "the new loop");
      pi.type("x");
      await pi.waitForScreen(
        /^ Delete "look at the build"\? x deletes it, any other key does not/m,
        timeoutMs,
      );
      pi.type("j");
      await pi.waitUntilGone("deletes it", timeoutMs);
      assert.match(panelOf(pi), /look at the build/);
      pi.type("xx");
      await pi.waitForScreen(/l\w+ "look at the build" deleted after 1 run/, timeoutMs, "the deletion");

      pi.press("tab");
      await pi.waitForScreen("The task list is empty. n begins it.", timeoutMs);
      for (const subject of ["water the plants", "call Ann", "buy bread"]) {
        pi.type("n");
        await pi.waitForScreen(/^ New task:\s*$/m, timeoutMs);
        pi.type(subject);
        pi.press("enter");
        await pi.waitForScreen(new RegExp(`○ #\\d ${subject} {2}pending`), timeoutMs, subject);
      }
      pi.type("  d");
      await pi.waitForScreen(
        /✓ #1 water the plants {2}completed\n.*✓ #2 call Ann {2}completed/,
        timeoutMs,
        "both",
      );
      pi.type("/");
      pi.type("bread");
      await pi.waitForScreen(
        /── Monitors · Loops · Tasks · All ─+ \/bread · 1 of 3 tasks ──/,
        timeoutMs,
        "the filter",
      );
      pi.press("escape");
      await pi.waitForScreen(/All ─+ 3 tasks ──/, timeoutMs, "no filter");
      pi.type("cc");
      await pi.waitForScreen("Removed 2 tasks (done or dropped).", timeoutMs);

      pi.press("tab");
      await pi.waitForScreen(
        /All ─+ 1 running ──\n.*● m\w+ monitor "first" +age \d+s · this pi, session \w{8} · \S+/,
        timeoutMs,
        "what this pi runs",
      );
      pi.press("enter");
      await pi.waitForScreen(
        /^ m\w+ monitor "first"\n running\n age .*\n this pi, session [\w-]{36}\n .*\n command: sleep 301$/m,
        timeoutMs,
        "all that is known of it",
      );
      pi.press("escape");
      await pi.waitForScreen(/esc close/, timeoutMs);
      pi.type("xx");
      await pi.waitForScreen("No pi of yours runs a task.", timeoutMs, "its end");
      pi.press("tab");
      await pi.waitForScreen(/first +\d+m?s +0 lines +stopped by you/, timeoutMs, "the first tab again");
    });

    test("the list is sorted, filtered, and several are stopped together; a wide one shows the log beside it", async (t) => {
      const { pi, send, say, speaker } = await startSession(t, host, { columns: 130, rows: 30 });
      for (const command of [speaker, "--name beta sleep 301", "--name alpha sleep 302"]) {
        await send(`/monitor ${command}`);
        await pi.waitForScreen(/Started monitor/, timeoutMs);
      }
      await pi.waitForScreen("alpha", timeoutMs);
      pi.press("alt+m");
      await pi.waitForScreen(/── Monitors .* 3 running ──/, timeoutMs, "the list");
      say("beside the list");
      await pi.waitForScreen(/│ beside the list/, timeoutMs, "the log beside it");
      pi.type("s");
      await pi.waitForScreen(/alpha .*\n.*beta .*\n.*tail/, timeoutMs, "by title");
      pi.type("/");
      pi.type("a sl");
      await pi.waitForScreen('None of 3 has "a sl".', timeoutMs, "nothing that fits");
      pi.press("escape");
      await pi.waitForScreen(/All ─+ by title · 3 running ──/, timeoutMs, "all again, in the same order");
      pi.type("g  ");
      await pi.waitForScreen(/ 2 selected · by title · 3 running ──/, timeoutMs, "two selected");
      pi.type("x");
      await pi.waitForScreen("Stop 2 tasks? x stops them, any other key does not", timeoutMs);
      pi.type("x");
      await pi.waitForScreen(/ 1 running · 2 finished ──/, timeoutMs, "both stopped");
    });
  });
}
