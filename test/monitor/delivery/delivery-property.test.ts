import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { lineCategories } from "../../../extensions/monitor/pipeline/line-ledger.ts";
import { type Action, actions, Session } from "./delivery-session.ts";
import { newTask } from "./fake-agent.ts";

/** The end and the output that uses up what the task may put into the context are in one message. */
const endWithItsOutput: Action[] = [
  { do: "lose" },
  { do: "output", task: 2, chars: 76, lines: 4 },
  { do: "end", task: 2 },
  { do: "boundary" },
  { do: "boundary" },
  { do: "boundary" },
];

test("accounts for every line, doubles nothing, keeps the order and the budgets, whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (actions) => {
      const ids = ["m1aa", "m2bb", "m3cc"];
      const wakes = ["never", "end", "event"] as const;
      const session = new Session(
        await Promise.all(ids.map((id, index) => newTask(wakes[index] ?? "never", id))),
      );
      for (const action of actions) {
        session.act(action);
        await nextTurn();
      }
      await session.finish();
      for (const { output, id } of session.tasks) {
        const { ledger: counts } = output;
        assert.equal(counts.waiting, 0, id);
        for (const category of lineCategories) assert.ok(counts.of(category) >= 0, category);
        const events = session.heard().filter((event) => event.id === id);
        const seqs = events.flatMap((event) => event.seq ?? []);
        assert.deepEqual(
          seqs,
          [...new Set(seqs)].toSorted((a, b) => a - b),
          id,
        );
        assert.equal(events.filter((event) => event.kind === "end").length, session.ends.has(id) ? 1 : 0);
        const end = events.findIndex((event) => event.kind === "end");
        assert.ok(end === -1 || end === events.length - 1, "nothing after the end");
      }
    }),
    { numRuns: 600, examples: [[endWithItsOutput]] },
  );
});
