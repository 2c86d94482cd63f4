import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { waitUntil } from "../../harness/wait.ts";
import { taskProcesses } from "../session.ts";
import { startSession, timeoutMs, typeForCompletion } from "./terminal-session.ts";

const settings = { monitor: { confirmQuit: true } };

describe("with confirmQuit", { concurrency: 2 }, () => {
  for (const host of allHosts) {
    test(`pi ${host.version}: each way to quit by keys asks while tasks run, and quits only once that is answered`, async (t) => {
      const { pi, home, send } = await startSession(t, host, { settings, columns: 90, rows: 40 });
      await send("/monitor --name dev -- sleep 300");
      await pi.waitForScreen(/Started monitor m\w+ dev/, timeoutMs);
      const refused = async (): Promise<void> => {
        await pi.waitForScreen(
          (screen) => screen.includes("Quit pi?") && /1 monitor will end: m\w+ "dev"/.test(screen),
          timeoutMs,
          "the question",
        );
        pi.press("escape");
        await pi.waitUntilGone("Quit pi?", timeoutMs);
      };
      pi.press("ctrl+d");
      await refused();
      pi.press("ctrl+c", "ctrl+c");
      await refused();
      pi.type("/quit");
      await pi.waitForScreen("/quit", timeoutMs);
      pi.press("enter");
      await refused();
      await typeForCompletion(pi, "/qui", "→ quit");
      pi.press("enter");
      await refused();
      await send("/monitors clear");
      await pi.waitForScreen("No ended task was left to forget.", timeoutMs, "commands go on as ever");
      assert.equal(taskProcesses(home).length, 1);
      pi.press("ctrl+d");
      await pi.waitForScreen("Quit pi?", timeoutMs);
      pi.press("enter");
      assert.equal((await pi.exit).exitCode, 0);
      // The terminal draws the last words of pi after its end.
      await waitUntil(
        () => /1 monitor ended/.test(pi.fullText()),
        timeoutMs,
        () => pi.fullText(),
      );
      assert.deepEqual(taskProcesses(home), []);
    });

    test(`pi ${host.version}: nobody is asked while nothing runs`, async (t) => {
      const { pi } = await startSession(t, host, { settings });
      pi.press("ctrl+d");
      assert.equal((await pi.exit).exitCode, 0);
    });
  }
});
