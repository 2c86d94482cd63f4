import { clean } from "../pipeline/clean.ts";

/** Text from anywhere on one line: whatever a terminal would take for more than text is removed. */
export function plainLine(text: string): string {
  return clean(text.replace(/\s+/g, " ").trim());
}

/** A tab is as wide as the terminal likes; lines are to be as wide as they were measured. */
export function withoutTabs(line: string): string {
  return line.replaceAll("\t", "    ");
}
