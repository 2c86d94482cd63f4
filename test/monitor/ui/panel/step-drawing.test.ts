import assert from "node:assert/strict";
import { test } from "node:test";
import { StepDrawing } from "../../../../extensions/monitor/ui/panel/step-drawing.ts";

/** Draws rows as pi does; `told` is what a step made it do. */
function drawn(first: string[]) {
  let rows = first;
  let rendered = 0;
  const told: string[] = [];
  const drawing: StepDrawing = new StepDrawing(
    {
      requestRender: () => void told.push("soon"),
      renderNow: () => void told.push(drawing.render(80).join(" ")),
    },
    (width) => {
      rendered++;
      return rows.map((row) => `${row}/${width}`);
    },
  );
  drawing.render(80);
  rendered = 0;
  return {
    drawing,
    told,
    change(to: string[]): void {
      rows = to;
    },
    rendered: () => rendered,
  };
}

test("what a step has changed is drawn at once, and rendered once for that", () => {
  const { drawing, told, change, rendered } = drawn(["a", "b"]);
  change(["a", "c"]);
  drawing.afterStep(true);
  assert.deepEqual([told, rendered()], [["a/80 c/80"], 1]);
  change(["a"]);
  assert.deepEqual(drawing.render(80), ["a/80"], "the next time as it is then");
});

test("a step that has changed nothing more is not drawn again", () => {
  const { drawing, told } = drawn(["a", "b"]);
  drawing.afterStep(true);
  assert.deepEqual(told, []);
});

test("while other steps wait, pi draws at its own pace", () => {
  const { drawing, told, change, rendered } = drawn(["a"]);
  change(["b"]);
  drawing.afterStep(false);
  assert.deepEqual([told, rendered()], [["soon"], 0]);
});
