import { clean } from "../../../core/text/clean.ts";
import { quotedLabel } from "../../../core/text/label.ts";
import { quote } from "../../../core/text/quote.ts";
import { shortenMiddle } from "../../../core/text/truncate.ts";
import { panelText } from "../../texts/panel.ts";
import type { TaskLogView, TaskView } from "../task-view.ts";

/** A longer line loses its middle. */
const LINE_MAX_CHARS = 2_000;

/** Makes the message for a line that the person sends to the agent: quoted like output in an event. */
export function lineMessage(
  { id, kind, label }: TaskView,
  { name, place }: TaskLogView,
  text: string,
): string {
  const shortened = shortenMiddle(clean(text), LINE_MAX_CHARS);
  return [
    panelText.lineMessage(`${kind} ${id} ${quotedLabel(label)}`, `${name}: ${place}`),
    quote(shortened),
  ].join("\n");
}
