import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { fitLabel } from "../../../core/pi/fit-label.ts";
import { panelText } from "../../texts/panel.ts";
import { type KeyHint, keyHintRows } from "./key-hints.ts";
import type { SearchPrompt } from "./search-prompt.ts";

/** An action that needs the same key once more. */
export interface Question {
  /** `Stop`. */
  verb: string;
  /** The label of its object, cut if it is long. */
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

/** @param hints the keys of the present view, in `maxRows` rows at most */
export function footerRows(
  footer: Footer,
  hints: readonly KeyHint[],
  width: number,
  theme: Theme,
  maxRows: number,
): string[] {
  switch (footer.kind) {
    case "keys":
      return keyHintRows(hints, width, theme, maxRows);
    case "question": {
      const { verb, label, after, key, does } = footer.question;
      const object = label === undefined ? [] : [fitLabel(label, width)];
      const text = `${[verb, ...object, ...(after === undefined ? [] : [after])].join(" ")}?`;
      const row = `${theme.fg("warning", text)} ${theme.fg("muted", key)} ${theme.fg("dim", panelText.confirm(does))}`;
      return [truncateToWidth(row, width, "…")];
    }
    case "prompt":
      return footer.prompt.render(width, theme);
    case "message":
      return [truncateToWidth(theme.fg("muted", footer.text.split("\n")[0] ?? ""), width, "…")];
  }
}
