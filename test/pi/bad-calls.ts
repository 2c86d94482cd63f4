interface BadCall {
  tool?: string;
  args: Record<string, unknown>;
  /** The words of the error: the parameter, the value, the allowed values. */
  names: (string | RegExp)[];
}

/** A call in which nothing is wrong. */
export const good = { description: "bad call", command: "echo must not run" };
const tooLong = "d".repeat(81);

/** Each wrong in one way, by that way. */
export const badCalls: Record<string, BadCall> = {
  "a blank command": {
    args: { ...good, command: "  \t " },
    names: ["command", '"  \\t "', /blank|empty|\\S/],
  },
  "an empty command": {
    args: { ...good, command: "" },
    names: ["command", '""', /blank|empty|1 char|fewer than 1/],
  },
  "no command": { args: { description: "x" }, names: ["command", /missing|required/] },
  "an empty description": { args: { ...good, description: "" }, names: ["description", '""', /1/] },
  "a description of 81 characters": {
    args: { ...good, description: tooLong },
    names: ["description", /d{40}/, "81", "80"],
  },
  "no description": { args: { command: "true" }, names: ["description", /missing|required/] },
  "timeout_ms: 999": { args: { ...good, timeout_ms: 999 }, names: ["timeout_ms", "999", /1[_ ,]?000/] },
  "timeout_ms: 3600001": {
    args: { ...good, timeout_ms: 3_600_001 },
    names: ["timeout_ms", "3600001", /3[_ ,]?600[_ ,]?000/],
  },
  'timeout_ms: "5m"': { args: { ...good, timeout_ms: "5m" }, names: ["timeout_ms", '"5m"', "integer"] },
  "an unknown parameter": {
    args: { ...good, timeout: 5_000 },
    names: ["timeout", "5000", "no parameter", "timeout_ms"],
  },
  'persistent: "maybe"': {
    args: { ...good, persistent: "maybe" },
    names: ["persistent", '"maybe"', "true or false"],
  },
  'wake: "sometimes"': {
    args: { ...good, wake: "sometimes" },
    names: ["wake", '"sometimes"', /"never".*"end".*"event"/s],
  },
  "a wake with a right-to-left override and a tag character": {
    args: { ...good, wake: "\u202eend\u{e0041}" },
    names: [String.raw`wake is "\u202eend\u{e0041}"; allowed is one of`],
  },
  'match: "("': { args: { ...good, match: "(" }, names: ["match", '"("', "missing closing )", "Allowed"] },
  'match: "(?=x)"': {
    args: { ...good, match: "(?=x)" },
    names: ["match", '"(?=x)"', "lookahead", /ignore|grep/],
  },
  'ignore: "a(?!b)"': { args: { ...good, ignore: "a(?!b)" }, names: ["ignore", '"a(?!b)"', "lookahead"] },
  'match: "(a)\\1"': { args: { ...good, match: "(a)\\1" }, names: ["match", "backreferences"] },
  "a pattern of 1 001 characters": {
    args: { ...good, match: "x".repeat(1001) },
    names: ["match", "1001", "1000"],
  },
  "an unknown id in replaces": {
    args: { ...good, replaces: "mzzzz" },
    names: ['"mzzzz"', /Nothing has been started/],
  },
  "monitor_stop of an unknown id": {
    tool: "monitor_stop",
    args: { id: "mzzzz" },
    names: ['"mzzzz"', /Nothing has been started/],
  },
  "monitor_stop without an id": { tool: "monitor_stop", args: {}, names: ["id", /missing|required/] },
  "monitor_list of an unknown id": {
    tool: "monitor_list",
    args: { id: "mzzzz" },
    names: ['"mzzzz"', /Nothing has been started/],
  },
  "monitor_read_stderr of an unknown id": {
    tool: "monitor_read_stderr",
    args: { id: "mzzzz" },
    names: ['"mzzzz"', /Nothing has been started/],
  },
  "lines: 0": { tool: "monitor_read_stderr", args: { id: "mzzzz", lines: 0 }, names: ["lines", "0", "1"] },
  "lines: 2001": {
    tool: "monitor_read_stderr",
    args: { id: "mzzzz", lines: 2001 },
    names: ["lines", "2001", "2000"],
  },
};
