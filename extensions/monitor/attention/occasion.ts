/** The occasions that may call for attention, the one of most weight first. */
const BY_WEIGHT = ["failure", "input", "ready", "end", "event"] as const;

export type AttentionOn = (typeof BY_WEIGHT)[number];

/** What has happened to a task. */
export interface Occasion {
  kind: AttentionOn;
  id: string;
  title: string;
  text: string;
}

/** Returns the one to call for: that of more weight, and among equals the later. */
export function weightierOf<Kind extends Pick<Occasion, "kind">>(earlier: Kind, later: Kind): Kind {
  return BY_WEIGHT.indexOf(later.kind) <= BY_WEIGHT.indexOf(earlier.kind) ? later : earlier;
}
