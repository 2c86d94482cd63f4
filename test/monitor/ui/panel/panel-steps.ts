import type { TestContext } from "node:test";
import { StepQueue } from "../../../../extensions/monitor/ui/panel/step-queue.ts";
import { waitUntil } from "../../../harness/wait.ts";
import { outputOf } from "../../task/printed-output.ts";

/** Prints lines by turns to stdout and stderr, so many at a time. */
export async function printed(t: TestContext, lines: number, perTurn: number) {
  const { order, logs, print, end } = await outputOf(t);
  for (let turn = 0; turn * perTurn < lines; turn++) {
    const text = Array.from({ length: perTurn }, (_, index) => `line ${turn * perTurn + index + 1}\n`);
    print(turn % 2 ? "stderr" : "stdout", text.join(""));
  }
  await end();
  return { order, logs };
}

/** The steps of a panel, and what those say that fail. */
export function queue() {
  const failures: string[] = [];
  const steps = new StepQueue(
    () => {},
    ({ message }) => failures.push(message),
  );
  const isIdle = () =>
    waitUntil(
      () => steps.isIdle,
      10_000,
      () => "steps still run",
    );
  return { steps, failures, isIdle };
}
