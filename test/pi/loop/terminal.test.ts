import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { hold, reply } from "../../harness/model-reply.ts";
import { startTerminalPi, type TerminalPi } from "../../harness/terminal-pi.ts";
import { prepare, promptly } from "../session.ts";
import { sendLine, typeForCompletion } from "../terminal/terminal-session.ts";

for (const host of allHosts) {
  test(`pi ${host.version} in the terminal: /loop completes, lists, runs, pauses, resumes and deletes`, async (t) => {
    let pi: TerminalPi | undefined;
    const { home, model } = await prepare(t, host, {}, async () => pi?.close());
    model.script(() => reply.text("I have looked."));
    pi = startTerminalPi({ host, home });
    const terminal = pi;
    await pi.ready();
    const menu = async (...downs: number[]): Promise<void> => {
      terminal.type("/loop");
      terminal.press("escape", "enter");
      await terminal.waitForScreen(/→ l[0-9a-f]{4} "check the build"/, promptly);
      terminal.press("enter");
      await terminal.waitForScreen(/→ Run now/, promptly);
      for (const _ of downs) terminal.press("down");
      terminal.press("enter");
    };

    await typeForCompletion(pi, "/loop 3", "every 30m");
    pi.press("backspace");
    await pi.waitUntilGone("every 30m", promptly);
    pi.press("enter");
    await pi.waitForScreen("There is no loop, and no prompt to start one with", promptly);

    await typeForCompletion(pi, "/loop 30", "every 30m");
    pi.press("tab");
    await pi.waitForScreen(/^\/loop 30m\s*$/m, promptly);
    await sendLine(pi, " check the build");
    await pi.waitForScreen(/Created loop l[0-9a-f]{4} "check the build": every 30m\./, promptly);
    await pi.waitForScreen(/^1 loop, next at (\S+ )?\d\d:\d\d:\d\d$/m, promptly);

    await sendLine(pi, "/monitor sleep 60");
    await pi.waitForScreen(/^1 loop, next at (\S+ )?\d\d:\d\d:\d\d · 1 monitor$/m, promptly);

    await menu();
    await pi.waitForScreen("asked for by you", promptly);
    await pi.waitForScreen("I have looked.", promptly);
    t.diagnostic(pi.screen());

    await menu(1);
    await pi.waitForScreen(/is paused\./, promptly);
    await menu(1);
    await pi.waitForScreen(/is active\. Next runs: in \S+ \(\d{4}-/, promptly);
    await menu(1, 2);
    await pi.waitForScreen(/started by you; expires/, promptly);
    await menu(1, 2, 3);
    await pi.waitForScreen(/Delete this loop\?/, promptly);
    pi.press("enter");
    await pi.waitForScreen(/deleted after 1 run/, promptly);
    await pi.waitUntilGone(/^1 loop/m, promptly);

    // The row of an event of a task is in words.
    await sendLine(pi, "/loop on job_end see to the build");
    await pi.waitForScreen(/Created loop l[0-9a-f]{4} "see to the build"/, promptly);
    await sendLine(pi, "/bg --name build exit 3");
    await pi.waitForScreen(
      /"see to the build" run 1 \S+\] on job_end\s*\n ● build exited with code 3 after \S+\s*\n see to the build/,
      promptly,
    );
    t.diagnostic(pi.screen());
    await sendLine(pi, "/loop");
    await pi.waitForScreen(/→ l[0-9a-f]{4} "see to the build"/, promptly);
    pi.press("enter");
    await pi.waitForScreen(/→ Run now/, promptly);
    for (let row = 0; row < 3; row++) pi.press("down");
    pi.press("enter");
    await pi.waitForScreen(/Delete this loop\?/, promptly);
    pi.press("enter");
    await pi.waitUntilGone(/^1 loop/m, promptly);

    // The menu starts a run that Escape stops.
    await sendLine(pi, "/loop 1h look around");
    await pi.waitForScreen(/Created loop l[0-9a-f]{4} "look around"/, promptly);
    const gate = hold();
    model.script(() => ({ ...reply.text("at it"), hold: gate }));
    pi.type("/loop");
    pi.press("escape", "enter");
    await pi.waitForScreen(/→ l[0-9a-f]{4} "look around"/, promptly);
    pi.press("down");
    await pi.waitForScreen(/→ New loop…/, promptly);
    pi.press("enter");
    await pi.waitUntilGone("New loop…", promptly);
    pi.type("mind the build");
    pi.press("enter");
    await pi.waitForScreen(
      /Created loop l[0-9a-f]{4} "mind the build": at its own pace of 1m to 1h/,
      promptly,
    );
    await gate.arrived;
    pi.press("escape");
    await pi.waitForScreen(/aborted/i, promptly);
    gate.release();
    await pi.waitForScreen(
      (screen) => /"mind the build" run 1 /.test(screen) && !screen.includes("end this run with"),
      promptly,
      "a row without what only the agent needs",
    );
    await sendLine(pi, "/loop");
    await pi.waitForScreen(/l[0-9a-f]{4} "mind the build" {2}paused · at its own pace/, promptly);
    t.diagnostic(pi.screen());
    pi.press("escape");
  });
}
