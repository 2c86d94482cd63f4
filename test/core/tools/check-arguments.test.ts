import assert from "node:assert/strict";
import { test } from "node:test";
import { Type } from "typebox";
import { checkArguments, convertedArguments } from "../../../extensions/core/tools/check-arguments.ts";

const schema = Type.Object(
  {
    command: Type.String({ minLength: 1, pattern: "\\S" }),
    label: Type.Optional(Type.String({ minLength: 1, maxLength: 5, pattern: "\\S" })),
    name: Type.Optional(Type.String({ pattern: "^[a-z]+$" })),
    lines: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
    persistent: Type.Optional(Type.Boolean()),
    wake: Type.Optional(Type.Unsafe<string>({ type: "string", enum: ["never", "end"] })),
    on: Type.Optional(
      Type.Array(Type.String({ pattern: "\\S" }), { minItems: 1, maxItems: 2, examples: [["job_end"]] }),
    ),
    ready: Type.Optional(
      Type.Object(
        { port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })), line: Type.String() },
        { additionalProperties: false },
      ),
    ),
    add: Type.Optional(Type.Array(Type.Object({ subject: Type.String(), id: Type.Optional(Type.String()) }))),
  },
  { additionalProperties: false },
);
const good = { command: "true" };

/** Returns the problems of these arguments, one per line. */
function problems(args: unknown): string[] {
  try {
    checkArguments(schema, args);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

test("good arguments are given back as they are, those that pi converts too", () => {
  for (const args of [
    good,
    { ...good, lines: 2_000, persistent: true, wake: "end", on: ["a", "b"], ready: { line: "x", port: 1 } },
    { ...good, lines: "5", persistent: "false", label: 12, name: undefined, wake: null },
  ]) {
    assert.equal(checkArguments(schema, args), args);
  }
});

test("what pi does not convert afterwards is converted as pi does, and what is null is left out", () => {
  const args = {
    ...{ command: 12, lines: "5", persistent: "false", label: null, wake: undefined, on: "job_end" },
    ready: { line: 7, port: "80" },
    add: [{ subject: 1, id: null }],
  };
  assert.deepEqual(convertedArguments(schema, args), {
    ...{ command: "12", lines: 5, persistent: false, wake: undefined, on: ["job_end"] },
    ready: { line: "7", port: 80 },
    add: [{ subject: "1" }],
  });
  assert.throws(
    () => convertedArguments(schema, { ...good, lines: "many" }),
    /^Error: lines is "many"; allowed/,
  );
});

test("what is converted is what was checked, also where a getter says something else each time", () => {
  let reads = 0;
  const args = {
    get command() {
      reads++;
      return reads === 1 ? "true" : 5n;
    },
    ready: {
      get line() {
        reads++;
        return reads === 2 ? "x" : undefined;
      },
    },
  };
  assert.deepEqual(convertedArguments(schema, args), { command: "true", ready: { line: "x" } });
});

test("a value without JSON is named, too", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  for (const [lines, named] of [
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [-0, "-0"],
    [5n, "5"],
    [circle, "[…]"],
    [{ of: 5n }, "{…}"],
    [Object.create(null), "{}"],
  ] as const) {
    assert.deepEqual(problems({ ...good, lines }), [
      `lines is ${named}; allowed is an integer from 1 to 2000.`,
    ]);
  }
});

test("a single value where a list is asked for becomes a list of one", () => {
  assert.deepEqual(checkArguments(schema, { ...good, add: { subject: "x" } }), {
    ...good,
    add: [{ subject: "x" }],
  });
  assert.deepEqual(checkArguments(schema, { ...good, on: "job_end" }), { ...good, on: ["job_end"] });
});

test("a bad value is named with its parameter and what is allowed", () => {
  for (const [args, problem] of [
    [{ lines: 0 }, "lines is 0; allowed is an integer from 1 to 2000."],
    [{ lines: 1.5 }, "lines is 1.5; allowed is an integer from 1 to 2000."],
    [{ lines: "" }, 'lines is ""; allowed is an integer from 1 to 2000.'],
    [{ lines: "5m" }, 'lines is "5m"; allowed is an integer from 1 to 2000.'],
    [{ persistent: 1 }, "persistent is 1; allowed is true or false."],
    [{ wake: "event" }, 'wake is "event"; allowed is one of "never", "end".'],
    [{ wake: {} }, 'wake is {}; allowed is one of "never", "end".'],
    [{ label: " " }, 'label is " "; allowed is a string of 1 to 5 characters that is not blank.'],
    [{ name: "A" }, 'name is "A"; allowed is a string that matches ^[a-z]+$.'],
    [{ command: "" }, 'command is ""; allowed is a string that is not blank.'],
    [{ on: [] }, 'on is []; allowed is a list of 1 to 2 strings such as ["job_end"].'],
    [{ on: [1, ""] }, 'on is [1,""]; allowed is a list of 1 to 2 strings such as ["job_end"].'],
    [{ add: [{ id: "1" }] }, "add[0].subject is missing; allowed is a string."],
    [{ add: [{ subject: "x" }, { subject: "y", owner: 1 }] }, /^add\[1\]\.owner \(1\) is no parameter; /],
    [{ add: "x" }, 'add[0] is "x"; allowed is an object of subject, id.'],
    [{ add: 5 }, "add is 5; allowed is a list of objects of subject, id."],
    [{ ready: 5 }, "ready is 5; allowed is an object of port, line."],
    [{ ready: { line: "x", port: 0 } }, "ready.port is 0; allowed is an integer from 1 to 65535."],
    [{ ready: { line: "x", url: 1 } }, "ready.url (1) is no parameter; allowed are port, line."],
    [{ ready: {} }, "ready.line is missing; allowed is a string."],
    [{ timeout: 5 }, /^timeout \(5\) is no parameter; allowed are command, label, .*, ready, add\.$/],
    [{ constructor: 5 }, /^constructor \(5\) is no parameter/],
    [JSON.parse('{"__proto__": {"lines": 1}}'), /^__proto__ \(\{"lines":1\}\) is no parameter/],
  ] as const) {
    const [said = "", ...more] = problems({ ...good, ...Object.fromEntries(Object.entries(args)) });
    if (typeof problem === "string") assert.equal(said, problem);
    else assert.match(said, problem);
    assert.deepEqual(more, []);
  }
});

test("all problems of a call are named at once", () => {
  const wrong = Array.from({ length: 100 }, () => ({ subject: {} }));
  assert.equal(problems({ ...good, add: wrong }).length, 5, "of a list the first ones");
  assert.deepEqual(problems({ lines: 0, wake: "x" }), [
    "command is missing; allowed is a string that is not blank.",
    "lines is 0; allowed is an integer from 1 to 2000.",
    'wake is "x"; allowed is one of "never", "end".',
  ]);
  for (const nothing of [null, undefined, "command", [], 5]) {
    assert.match(problems(nothing)[0] ?? "", /^command is missing/);
  }
});

test("lengths are counted in characters, as a person counts them", () => {
  assert.deepEqual(problems({ ...good, label: "\u{1f600}".repeat(5) }), []);
  assert.equal(problems({ ...good, label: "\u{1f600}".repeat(6) }).length, 1);
});

test("what nobody would see is shown, and a long value by its beginning and its size", () => {
  const [hidden = ""] = problems({ ...good, wake: "\u202e\u{e0041}end\u001b[2J" });
  assert.ok(hidden.startsWith(String.raw`wake is "\u202e\u{e0041}end\x1b[2J"; allowed`), hidden);
  const [key = ""] = problems({ ...good, "a\u2066\nb": 1 });
  assert.ok(key.startsWith(String.raw`"a\u2066\nb" (1) is no parameter`), key);
  const [long = ""] = problems({ ...good, label: "x".repeat(1_000) });
  assert.match(long, /^label is "x{59}…" \(1000 characters\); allowed/);
});
