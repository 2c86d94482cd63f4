// An extension that starts a monitor, follows its events and stops it: /errors <command>
import type { ExtensionAPI } from "@earendil-works/pi-coding-agent";
import { monitorClient } from "pi-monitor/client";

export default function errors(pi: ExtensionAPI): void {
  const monitors = monitorClient(pi.events);

  pi.registerCommand("errors", {
    description: "Tell me of the first three errors of a command, then stop it",
    handler: async (command, ctx) => {
      const { id } = await monitors.start({ description: "errors", command, match: "(?i)error" });
      let found = 0;
      for await (const event of monitors.events(id)) {
        if (event.type === "done") {
          ctx.ui.notify(`${event.description} ${event.reason} after ${found} errors`);
        } else {
          found += event.lines.length;
          ctx.ui.notify(event.lines.join("\n"), "warning");
          if (found >= 3) await monitors.stop(id);
        }
      }
    },
  });
}
