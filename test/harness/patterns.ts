import fc from "fast-check";

/** RE2 patterns of all kinds, for texts of few different characters. */
export const { pattern: patterns } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom(
      "a",
      "b",
      "ab",
      "ba",
      ".",
      "[ab]",
      "[^a]",
      "\\.",
      "^",
      "$",
      "\\b",
      "\\B",
      "(?m:^)",
      "(?m:$)",
      "\\w",
      "é",
      "😀",
      "",
    ),
    fc.array(tie("pattern"), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")),
    fc.array(tie("pattern"), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join("|")})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{0,1}", "{1,2}"))
      .map(([part, times]) => `(?:${part})${times}`),
    tie("pattern").map((part) => `(?i:${part})`),
  ),
}));
