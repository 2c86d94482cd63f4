import type { ExtensionAPI, ExtensionContext } from "@earendil-works/pi-coding-agent";
import { label } from "../../core/text/label.ts";
import { endedWithPi } from "../earlier/recorded-task.ts";
import { storedFacts } from "../earlier/stored-record.ts";
import { quotedLabelOf } from "../task/task-label.ts";
import { sessionText } from "../texts/session.ts";
import { tellInRow } from "../ui/told-row.ts";
import { taskDirectory } from "./paths.ts";

/** The most tasks that are named, the newest; of more, only the number is told. */
const NAMED_MAX = 20;

/**
 * Tells the person which of the tasks that they have started ended with pi, or with their session. It names
 * only those whose records say so: another pi may run the others, or their end may be what a person wanted.
 */
export function tellGoneStarts(
  pi: ExtensionAPI,
  ctx: ExtensionContext,
  starts: readonly { id: string; title: string }[],
): void {
  const gone = starts.filter(({ id }) => {
    const facts = storedFacts(taskDirectory(), id);
    return facts !== undefined && endedWithPi(facts);
  });
  if (gone.length === 0) return;
  const named = gone
    .slice(-NAMED_MAX)
    .map(({ id, title }) => `${label(id)} ${quotedLabelOf({ label: title })}`);
  const endedIds = gone.map(({ id }) => id);
  tellInRow(pi, ctx, sessionText.noLongerRun(named, gone.length - named.length), endedIds);
}
