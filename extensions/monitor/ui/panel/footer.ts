import type { Theme } from "@earendil-works/pi-coding-agent";
import { truncateToWidth } from "@earendil-works/pi-tui";
import { fitLabel } from "../../../core/pi/fit-label.ts";
import type { TaskView } from "../task-view.ts";
import { type KeyHint, keyHintRows } from "./key-hints.ts";
import type { SearchPrompt } from "./search-prompt.ts";

/** What the rows below the panel are used for, besides naming the keys. */
export type Footer =
  | { kind: "keys" }
  | { kind: "stop" | "stopSilently" | "restart"; task: TaskView }
  | { kind: "clear"; finished: number }
  | { kind: "search" | "pattern"; prompt: SearchPrompt }
  | { kind: "message"; text: string };

const ASKED = {
  stop: ["Stop", "x", "stops it"],
  stopSilently: ["Stop", "X", "stops it and does not tell the model"],
  restart: ["Restart", "r", "restarts it"],
} as const;

/** @param hints what the keys do now, @param found what a search has found so far */
export function footerRows(
  footer: Footer,
  { hints, found }: { hints: readonly KeyHint[]; found: string },
  width: number,
  theme: Theme,
): string[] {
  switch (footer.kind) {
    case "keys":
      return keyHintRows(hints, width, theme);
    case "stop":
    case "stopSilently":
    case "restart": {
      const [verb, key, does] = ASKED[footer.kind];
      const question = `${theme.fg("warning", `${verb} ${fitLabel(footer.task.title, width)}?`)} ${theme.fg("muted", key)} ${theme.fg("dim", `${does}, any other key does not`)}`;
      return [truncateToWidth(question, width, "…")];
    }
    case "clear": {
      const question = `${theme.fg("warning", `Forget ${footer.finished} finished?`)} ${theme.fg("muted", "c")} ${theme.fg("dim", "forgets them, their logs are kept; any other key does not")}`;
      return [truncateToWidth(question, width, "…")];
    }
    case "search":
      return [footer.prompt.render(found, width, theme)];
    case "pattern":
      return [footer.prompt.render("", width, theme)];
    case "message":
      return [truncateToWidth(theme.fg("muted", footer.text), width, "…")];
  }
}
