import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { show } from "../../core/pi/show.ts";
import { visible } from "../../core/text/visible.ts";
import { hasFields, isText } from "./field-checks.ts";

/** The type of entries that only the person sees: the model never reads them. */
const TOLD_ENTRY = "monitor-told";
const PADDING = " ";

interface Told {
  text: string;
}

export function registerToldRow(pi: ExtensionAPI): void {
  pi.registerEntryRenderer(TOLD_ENTRY, ({ data }, _options, theme) => {
    if (!isTold(data)) return undefined;
    const text = theme.fg("muted", `● ${visible(data.text)}`);
    return {
      render: (width) =>
        wrapTextWithAnsi(text, Math.max(1, width - 2 * PADDING.length)).map((row) =>
          truncateToWidth(PADDING + row, width, "…"),
        ),
      invalidate() {},
    };
  });
}

/** Tells the person something that must stay: in the terminal, pi's next notification replaces ours. */
export function tellInRow(pi: ExtensionAPI, ctx: ExtensionContext, text: string): void {
  if (ctx.mode === "tui") pi.appendEntry<Told>(TOLD_ENTRY, { text });
  else show(ctx, text);
}

function isTold(data: unknown): data is Told {
  return hasFields(data, { text: isText });
}
