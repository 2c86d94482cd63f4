import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { truncateToWidth, wrapTextWithAnsi } from "@earendil-works/pi-tui";
import { show } from "../../core/pi/show.ts";
import { visible } from "../../core/text/visible.ts";
import { TOLD_ENTRY } from "./entry-types.ts";
import { hasFields, isText } from "./field-checks.ts";

const PADDING = " ";

interface Told {
  text: string;
  /** Tasks that it says have ended. */
  endedIds?: readonly string[];
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
export function tellInRow(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  text: string,
  endedIds?: readonly string[],
): void {
  if (ctx.mode === "tui") pi.appendEntry<Told>(TOLD_ENTRY, { text, ...(endedIds && { endedIds }) });
  else show(ctx, text);
}

function isTold(data: unknown): data is Told {
  return hasFields(data, { text: isText });
}
