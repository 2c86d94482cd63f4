import { createLineFilter } from "../../core/text/line-filter.ts";
import type { Trigger } from "../loop.ts";
import { checkEventNames } from "./check-event-names.ts";

/** @throws Error for events and a pattern that were accepted once, and are not by this version */
export function checkEventTrigger({ events }: Trigger): void {
  if (!events) return;
  checkEventNames(events.names);
  createLineFilter({ match: events.match });
}
