import type { Theme } from "@earendil-works/pi-coding-agent";
import { Text } from "@earendil-works/pi-tui";
import { clean } from "../pipeline/clean.ts";

/** The row of a tool call: the tool's title and what matters most of its arguments, on one line. */
export function toolRow(title: string, argument: string | undefined, theme: Theme): Text {
  const plain = clean((argument ?? "").replace(/\s+/g, " "));
  return new Text(`${theme.fg("toolTitle", theme.bold(title))} ${theme.fg("accent", plain)}`, 0, 0);
}
