import { errorLabel } from "../core/text/label.ts";
import { checkEventTrigger } from "./events/check-event-trigger.ts";
import { type Loop, quotedLabelOf } from "./loop.ts";

/** Reports loops with a trigger that another version of pi or of this package accepted. */
export function notAccepted(readLoops: () => readonly Loop[]): string[] {
  return readable(readLoops).flatMap((loop) => {
    try {
      checkEventTrigger(loop.trigger);
      return [];
    } catch (error) {
      return [
        `Loop ${loop.id} ${quotedLabelOf(loop)} is paused: ${errorLabel(error)} ` +
          "It is kept as it is; delete it, and create it anew with what is allowed.",
      ];
    }
  });
}

/** Ignores a store that cannot be read: the look for due loops reports it. */
function readable(readLoops: () => readonly Loop[]): readonly Loop[] {
  try {
    return readLoops();
  } catch {
    return [];
  }
}
