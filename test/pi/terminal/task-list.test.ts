import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { startSession, timeoutMs, typeForCompletion } from "./terminal-session.ts";

for (const host of allHosts) {
  test(`pi ${host.version} in the terminal: /tasks completes, and its menu adds, starts, completes and clears`, async (t) => {
    const { pi, send } = await startSession(t, host, { settings: { tasks: "on" } });
    const menu = async (row: RegExp, downs = 0): Promise<void> => {
      pi.type("/tasks");
      pi.press("escape", "enter");
      await pi.waitForScreen(/New task…/, timeoutMs);
      for (let down = 0; down < downs; down++) pi.press("down");
      await pi.waitForScreen(row, timeoutMs);
      pi.press("enter");
    };
    await send("/tasks add design");
    await pi.waitForScreen(/Added \[ \] #1 "design"/, timeoutMs);

    await menu(/→ New task…/, 1);
    await pi.waitUntilGone("New task…", timeoutMs);
    pi.type("build ".repeat(30));
    pi.press("enter");
    await pi.waitForScreen(/Added \[ \] #2 "build /, timeoutMs);

    await menu(/→ \[ \] #1 "design"/);
    await pi.waitForScreen(/→ Start/, timeoutMs);
    pi.press("enter");
    // The text stands in the answer, and in the list above the editor.
    await pi.waitForScreen(/\[>\] #1 "design"[\s\S]*\[>\] #1 "design"/, timeoutMs);

    await typeForCompletion(pi, "/tasks don", "it is completed");
    pi.press("tab");
    await pi.waitForScreen(/^\/tasks done\s*$/m, timeoutMs);
    pi.type(" 1");
    await pi.waitForScreen(/^\/tasks done 1\s*$/m, timeoutMs);
    pi.press("enter");
    await pi.waitForScreen(/\[x\] #1 "design"\n\s*2 tasks, 1 open/, timeoutMs);
    await send("/tasks start 2");
    await pi.waitForScreen(/^ \[>\] #2 "build .*build.*…\s*$/m, timeoutMs, "one row, not several");
    t.diagnostic(pi.screen());

    await menu(/→ Clear what is done/, 3);
    await pi.waitForScreen(/Removed 1 task/, timeoutMs);
  });
}
