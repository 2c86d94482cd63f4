/** What a schema allows, and what is wrong with a value. */
export const schemaText = {
  oneOf: (values: string) => `one of ${values}`,
  boolean: "true or false",
  integer: (minimum: number | undefined, maximum: number | undefined) =>
    `an integer from ${minimum} to ${maximum}`,
  object: (names: readonly string[]) => `an object of ${names.join(", ")}`,
  objects: (names: readonly string[]) => `objects of ${names.join(", ")}`,
  list: (size: string, kind: string, example: string | undefined) =>
    `a list${size} ${kind}${example === undefined ? "" : ` such as ${example}`}`,
  matching: (length: string, pattern: string) => `a string${length} that matches ${pattern}`,
  string: (length: string, pattern: string | undefined, minLength: number | undefined) =>
    `a string${length}${pattern || minLength ? " that is not blank" : ""}`,
  missing: (what: string, allowed: string) => `${what} is missing; allowed is ${allowed}`,
  noPart: (place: string, allowed: string) => `${place} is no part of it; allowed is ${allowed}`,
  wrong: (what: string, shown: string, allowed: string) => `${what} is ${shown}; allowed is ${allowed}`,
  noParameter: (written: string, shown: string, known: readonly string[]) =>
    `${written} (${shown}) is no parameter; allowed are ${known.join(", ")}`,
};
