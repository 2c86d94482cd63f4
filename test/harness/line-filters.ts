import type { LineFilter } from "../../extensions/core/text/line-filter.ts";

/** A filter that decides by this function, at once. */
export function filterBy(passes: (text: string) => boolean): LineFilter {
  return { begin: passes, goOn: () => undefined, needles: undefined, mayPass: () => true };
}

/** Returns the filter's final answer, however long it takes. */
export function passes(filter: LineFilter, text: string): boolean {
  let passing = filter.begin(text);
  while (passing === undefined) passing = filter.goOn();
  return passing;
}
