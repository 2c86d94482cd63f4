import { clean } from "../../../core/text/clean.ts";
import { quotedLabel } from "../../../core/text/label.ts";
import { quote } from "../../../core/text/quote.ts";
import { shortenMiddle } from "../../../core/text/truncate.ts";
import type { TaskLogView, TaskView } from "../task-view.ts";

/** Of a longer line what is in its middle is left out. */
const LINE_MAX_CHARS = 2_000;

/** What the agent gets when the person sends it a line: it is quoted like the output that an event shows. */
export function lineMessage(
  { id, kind, title }: TaskView,
  { name, place }: TaskLogView,
  text: string,
): string {
  const shortened = shortenMiddle(clean(text), LINE_MAX_CHARS);
  return [
    `A line that ${kind} ${id} ${quotedLabel(title)} has printed (${name}: ${place}):`,
    quote(shortened),
  ].join("\n");
}
