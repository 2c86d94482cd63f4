import assert from "node:assert/strict";
import { test } from "node:test";
import { Type } from "typebox";
import { soundPart } from "../../../extensions/core/schema/sound-part.ts";

const schema = Type.Object(
  { on: Type.Array(Type.Unsafe<string>({ type: "string", enum: ["failure", "ready"] })) },
  { additionalProperties: false },
);

test("what is right of a value is used, and each wrong part is named", () => {
  const found = soundPart(schema, { on: ["failure", "sneeze"], louder: true }, "attention");
  assert.deepEqual(found?.value, { on: ["failure"] });
  assert.equal(found?.problems.length, 2);
});

test("a value with thousands of parts is wrong as a whole", () => {
  const many = Array.from({ length: 200_000 }, () => "sneeze");
  const unknown = Object.fromEntries(many.map((value, index) => [`key${index}`, value]));
  assert.equal(soundPart(schema, { on: ["ready", ...many] }, "attention"), undefined);
  assert.equal(soundPart(schema, { on: ["ready"], ...unknown }, "attention"), undefined);
});
