/** Who reads a text: what is `you` to one of them is the user, or the agent, to the other. */
export type Reader = "model" | "person";

/** A text of the product's own: one that is true for both readers, or the words for each. */
export type Told = string | Readonly<Record<Reader, string>>;

export function toldTo(reader: Reader, told: Told): string {
  return typeof told === "string" ? told : told[reader];
}
