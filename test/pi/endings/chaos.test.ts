import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { hosts, type PiHost } from "../../harness/host.ts";
import { skippedWithout } from "../../harness/on-path.ts";
import {
  callTool,
  ownPi,
  promptly,
  startMonitor,
  startSession,
  taskProcesses,
  waitForEvent,
} from "../session.ts";
import { type Ending, endings } from "./endings.ts";
import { cells, report } from "./gone-times.ts";
import { runEnding, type Variant } from "./run-ending.ts";
import { sleeper, type Tree, trees } from "./trees.ts";

/** pi reads processes with `ps` and `lsof`; each look needs one more process. */
const asOnMacos = { env: { PI_MONITOR_TEST_READERS: "ps" } };
const treesForPs: readonly string[] = [
  "pipeline",
  "ignores SIGTERM",
  "setsid, silent, with a living parent",
  "env -i setsid, holding the output",
];
const endingsForPs: readonly string[] = ["stop by the model", "exit of the shell", "SIGKILL of pi"];
const withoutReaders = skippedWithout("ps") || skippedWithout("lsof");

describe("whatever ends a task, and whatever it has started", { concurrency: 2 }, () => {
  for (const ending of endings) testEnding(hosts.newest, ending, trees);
  // The other version plays each ending and each tree once.
  for (const [index, ending] of endings.entries()) {
    testEnding(hosts.oldest, ending, [trees[index % trees.length] as Tree]);
  }
  after(() => console.log(report(cells)));
});

describe("the same, where the shell sees a terminal", { concurrency: 3 }, () => {
  for (const [index, ending] of endings.entries()) {
    const kinds = trees.filter(({ name }) => !isApart(name, ending));
    const host = index % 2 === 0 ? hosts.newest : hosts.oldest;
    const some = [0, 3, 6].map((step) => kinds[(index + step) % kinds.length] as Tree);
    // Only the guardian looks for terminals that have closed.
    testEnding(host, ending, ending.name === "SIGKILL of pi" ? kinds : some, { args: { pty: true } });
  }
});

describe("the same, with the readers of macOS", { concurrency: 2, skip: withoutReaders }, () => {
  const planted = trees.filter(({ name }) => treesForPs.includes(name));
  for (const ending of endings.filter(({ name }) => endingsForPs.includes(name))) {
    test(`${ending.name}, ${planted.length} trees: nothing that belongs is left`, (t) =>
      runEnding(t, hosts.newest, ending, planted, asOnMacos));
  }

  test("what a shell has started that was gone before ps could look is its task's", async (t) => {
    const session = await startSession(t, hosts.newest, { ...ownPi, env: asOnMacos.env });
    for (let round = 0; round < 3; round++) {
      const { id } = await startMonitor(session, { command: `(setsid ${sleeper} &)` });
      await waitForEvent(
        session.pi,
        id,
        ({ text }) => text.includes("output still held"),
        promptly,
        "the holder",
      );
      await callTool(session, "monitor_stop", { id });
      assert.deepEqual(taskProcesses(session.home, id), []);
    }
  });
});

/** Tells whether a terminal makes no difference to a tree, or one that this test does not fix. */
function isApart(tree: string, ending: Ending): boolean {
  // Its output goes to a file.
  if (tree === "nested pi") return true;
  // The system hangs up the terminal of a killed pi, which may end the parent before the guardian looks.
  return tree === "setsid, silent, with a living parent" && ending.name === "SIGKILL of pi";
}

function testEnding(host: PiHost, ending: Ending, planted: readonly Tree[], variant: Variant = {}): void {
  const names = planted.length === 1 ? `: ${planted[0]?.name}` : `, ${planted.length} trees`;
  test(`pi ${host.version}, ${ending.name}${names}: nothing that belongs is left`, (t) =>
    runEnding(t, host, ending, planted, variant));
}
