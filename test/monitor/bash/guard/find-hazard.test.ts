import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findHazard } from "../../../../extensions/monitor/bash/guard/find-hazard.ts";
import { mayBeHazard } from "../../../../extensions/monitor/bash/guard/hazard.ts";
import { HARMLESS_COMMANDS, HAZARDOUS_COMMANDS } from "../../../pi/bash/guarded-commands.ts";

for (const [command, kind] of HAZARDOUS_COMMANDS)
  test(`finds what is ${kind} in: ${command}`, () => {
    assert.equal(findHazard(command)?.kind, kind);
    assert.ok(mayBeHazard(command), "the look before it lets it through");
  });

for (const command of HARMLESS_COMMANDS)
  test(`finds nothing in: ${command}`, () => assert.equal(findHazard(command), undefined));

test("names what does it as it was written", () => {
  assert.equal(
    findHazard("cd app && npm run dev -- --port 80 2>&1")?.source,
    "npm run dev -- --port 80 2>&1",
  );
  assert.equal(findHazard("bash -c 'cd x; tail -f a.log'")?.source, "tail -f a.log");
  assert.equal(findHazard("make all &")?.source, "make all &");
});

test("comes to an end, whatever the script", () => {
  const piece = fc.constantFrom(
    ...[
      "sleep 60",
      "while ",
      "do ",
      "done",
      "& ",
      "(",
      ")",
      "{ ",
      "}",
      ";",
      "'",
      '"',
      "$(",
      "`",
      "tail -f x",
    ],
    ...["bash -c ", "nohup ", "\n", "<<A ", "A\n", "npm run dev", "if ", "then ", "fi"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      findHazard(pieces.join(""));
    }),
    { numRuns: 1_000 },
  );
  for (const opening of ['"$(sh -c ', "$(", "(", "{ ", "while ", "bash -c 'bash -c \""])
    findHazard(`${opening.repeat(3_000)}sleep 60`);
});
