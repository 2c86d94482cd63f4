import type { Theme } from "@earendil-works/pi-coding-agent";
import { fitQuotedLabel } from "../../../core/pi/fit-label.ts";
import { wrapRows } from "../../../core/pi/wrap-rows.ts";
import { panelText } from "../../texts/panel.ts";
import type { ViewSize } from "./log-view.ts";
import type { SearchPrompt } from "./search-prompt.ts";

/** An action that needs the same key once more. */
export interface Question {
  /** `Stop`, `Stop 2 tasks`. */
  verb: string;
  /** The name of its object as it was given, which is quoted, and cut if it is long. */
  label?: string;
  /** Follows the label: `again`. */
  after?: string;
  key: string;
  /** The effect of the key: `stops it`. */
  does: string;
  yes(): void;
}

/** The content of the rows below the panel, besides the keys. */
export type Footer =
  | { kind: "keys" }
  | { kind: "question"; question: Question }
  | { kind: "prompt"; prompt: SearchPrompt }
  | { kind: "message"; text: string };

/**
 * Returns the rows below the panel: the keys, or what stands in their place.
 * @param keys the rows of the keys of the present view
 * @param height the least number of rows: with fewer of them, all above them would move
 */
export function footerRows(
  footer: Footer,
  keys: readonly string[],
  { width, height }: ViewSize,
  theme: Theme,
): string[] {
  const rows = footer.kind === "keys" ? keys : saidRows(footer, { width, height }, theme);
  return [...rows, ...Array.from({ length: Math.max(0, height - rows.length) }, () => "")];
}

function saidRows(
  footer: Exclude<Footer, { kind: "keys" }>,
  { width, height }: ViewSize,
  theme: Theme,
): string[] {
  switch (footer.kind) {
    case "question": {
      const { verb, label, after, key, does } = footer.question;
      const object = label === undefined ? [] : [fitQuotedLabel(label, width)];
      const text = `${[verb, ...object, ...(after === undefined ? [] : [after])].join(" ")}?`;
      const row = `${theme.fg("warning", text)} ${theme.fg("muted", key)} ${theme.fg("dim", panelText.confirm(does))}`;
      return wrapRows(row, width, height);
    }
    case "prompt":
      return footer.prompt.render({ width, height }, theme);
    case "message":
      return wrapRows(theme.fg("muted", footer.text.split("\n")[0] ?? ""), width, height);
  }
}
