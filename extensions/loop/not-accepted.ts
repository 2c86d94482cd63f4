import { checkEventTrigger } from "./events/check-event-trigger.ts";
import { type Loop, quotedLabelOf } from "./loop.ts";
import { problem } from "./texts/problems.ts";

/** Reports loops with a trigger that another version of pi or of this package accepted. */
export function notAccepted(readLoops: () => readonly Loop[]): string[] {
  return readable(readLoops).flatMap((loop) => {
    try {
      checkEventTrigger(loop.trigger);
      return [];
    } catch (error) {
      return [problem.notAccepted(loop.id, quotedLabelOf(loop), error)];
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
