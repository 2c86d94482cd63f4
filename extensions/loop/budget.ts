import { plural } from "../core/text/format.ts";

/** The bounds of what the runs of a loop cost in all; at least one is set. */
export interface Budget {
  requests?: number;
  tokens?: number;
}

/** The cost of the runs so far, by pi's account. */
export interface Spent {
  requests: number;
  /** All tokens of all requests, including cached ones. */
  tokens: number;
}

export const NOTHING_SPENT: Spent = { requests: 0, tokens: 0 };

export function isSpent({ requests, tokens }: Budget, spent: Spent): boolean {
  return (
    spent.requests >= (requests ?? Number.POSITIVE_INFINITY) ||
    spent.tokens >= (tokens ?? Number.POSITIVE_INFINITY)
  );
}

/** `3 of 20 requests, 51234 tokens`. */
export function spentText({ requests, tokens }: Budget, spent: Spent): string {
  const of = (limit: number | undefined, count: number, unit: string): string =>
    limit === undefined ? plural(count, unit) : `${count} of ${plural(limit, unit)}`;
  return `${of(requests, spent.requests, "request")}, ${of(tokens, spent.tokens, "token")}`;
}
