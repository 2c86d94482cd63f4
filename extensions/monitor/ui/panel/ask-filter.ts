import { keyText } from "../../texts/panel-keys.ts";
import type { ListChoice } from "./list-choice.ts";
import type { PanelFrame } from "./panel-pane.ts";

/** Lets the person type a text that the rows of a list have to contain; Escape ends that. */
export function askForFilter(choice: ListChoice, frame: PanelFrame): void {
  frame.prompt("/", {
    typed: (text) => {
      choice.filter = text;
    },
    accepted() {},
    does: { enter: keyText.keepFilter, escape: keyText.clearFilter },
    cancelled: () => {
      choice.filter = "";
    },
  });
}
