import { createLineFilter } from "../../core/text/line-filter.ts";
import type { Trigger } from "../loop.ts";
import { checkEventNames } from "./check-event-names.ts";

/** @throws Error for events or a pattern that another version accepted and this one does not */
export function checkEventTrigger({ events }: Trigger): void {
  if (!events) return;
  checkEventNames(events.names);
  createLineFilter({ match: events.match });
}
