import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { allHosts, repoRoot } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import type { DrawnRows, RanCall } from "../fixtures/render-bash.ts";
import { promptly, runCommand, type Session, startSession } from "../session.ts";

const extensions = [repoRoot, join(repoRoot, "test/pi/fixtures/render-bash.ts")];

/** Commands with their kinds of output and of ends. */
const COMMANDS: readonly { command: string; timeout?: number }[] = [
  { command: "echo hello" },
  { command: "printf 'no line feed'" },
  { command: "true" },
  { command: "false" },
  { command: "exit 42" },
  { command: "echo out; echo err >&2; exit 3" },
  { command: "echo only stderr >&2" },
  { command: "seq 1 5000" },
  { command: "seq 1 3000; exit 1" },
  { command: "head -c 80000 /dev/zero | tr '\\0' x" },
  { command: "head -c 200000 /dev/zero | tr '\\0' x | fold -w 90" },
  { command: "printf 'a\\r\\nb\\tc\\n'" },
  { command: "printf '\\033[31mred\\033[0m \\033[2Kgone\\n'" },
  { command: "printf 'caf\\xc3\\xa9 \\xff\\xfe \\xe2\\x82'" },
  { command: "printf '\\000\\001\\002'" },
  { command: "kill -9 $$" },
  { command: "kill -TERM $$" },
  { command: "sh -c 'exit 7'; echo after $?" },
  { command: "cat" },
  { command: "nonexistent-command-of-nobody" },
  { command: "if then fi" },
  { command: "cd / && pwd" },
  { command: "pwd | sed 's/.*home/home/'" },
  { command: "env | grep -c '^PI_SESSION_ID=\\|^PI_MODEL=\\|^PI_PROVIDER='" },
  { command: "echo $0 $# $-" },
  { command: "[ -t 0 ] || [ -t 1 ] || [ -t 2 ] || echo no terminal; readlink /proc/$$/fd/0" },
  { command: "[ -S /dev/stdout ] && [ -S /dev/stderr ] && echo sockets" },
  { command: "ps -o pgid= -p $$ | tr -d ' ' | grep -qx $$ && echo leads its group" },
  { command: "sleep 20", timeout: 1 },
  { command: "echo before; (sleep 20) ; echo never", timeout: 1 },
  { command: "echo started; (while :; do echo tick; sleep 0.2; done) &", timeout: 1 },
  { command: "echo soon; (sleep 3; echo late) &" },
  { command: "echo x", timeout: 0 },
  { command: "echo x", timeout: -1 },
  { command: "echo x", timeout: 1e10 },
];

for (const host of allHosts)
  test(`pi ${host.version}: an unmoved call is what pi's own tool makes of it`, async (t) => {
    const results = await Promise.all(
      [{ bash: false }, { bashGuard: "off" }].map(async (monitor) => {
        const session = await startSession(t, host, { settings: { monitor }, extensions });
        return { session, outcomes: await runAll(session, COMMANDS) };
      }),
    );
    const [own = assert.fail(), ours = assert.fail()] = results;
    assert.equal(ours.outcomes.length, COMMANDS.length);
    const [ownRows = [], ourRows = []] = await drawAll(ours.session);
    for (const [index, call] of COMMANDS.entries()) {
      if (isDeepStrictEqual(ours.outcomes[index], own.outcomes[index])) continue;
      // Beside all the others, a busy pi may read an output not to its end, or take pauses in it for none.
      const [oursAlone, ownAlone] = await Promise.all(
        [ours, own].map(async ({ session }) => (await runAll(session, [call]))[0]),
      );
      assert.deepEqual(oursAlone, ownAlone, call.command);
    }

    assert.equal(ownRows.length, COMMANDS.length);
    for (const [index, { command }] of COMMANDS.entries()) {
      assert.deepEqual(ourRows[index], ownRows[index], command);
      assert.deepEqual(Object.keys(ownRows[index] ?? {}), DRAWN);
      for (const rows of Object.values(ownRows[index] ?? {})) assert.ok(rows.length > 0, command);
    }
    const long = ownRows[COMMANDS.findIndex(({ command }) => command === "seq 1 5000")];
    assert.ok((long?.["ended, expanded"] ?? []).length > (long?.["ended, collapsed"] ?? []).length + 50);
  });

const DRAWN = ["running, collapsed", "running, expanded", "ended, collapsed", "ended, expanded"];

/** Returns the rows of all calls of a session, as pi's own tool draws them, and as its replacement does. */
async function drawAll({ pi, home }: Session): Promise<DrawnRows[][]> {
  const ends = pi.events.filter(({ type }) => type === "tool_execution_end");
  const starts = pi.events.filter(({ type }) => type === "tool_execution_start");
  const calls = starts.map(({ toolCallId, args }) => {
    const end = ends.find((event) => event.toolCallId === toolCallId) ?? assert.fail();
    return { args, result: end.result, isError: end.isError === true } as RanCall;
  });
  const path = join(home.cwd, "calls.json");
  writeFileSync(path, JSON.stringify(calls));
  assert.equal((await runCommand(pi, `/render-bash ${path}`)).text, "drawn");
  return JSON.parse(readFileSync(path, "utf8")) as DrawnRows[][];
}

interface Outcome {
  /** The text that the model read. */
  text: string | undefined;
  result: unknown;
  isError: unknown;
}

async function runAll({ model, pi, home }: Session, calls: typeof COMMANDS): Promise<Outcome[]> {
  const fromEvent = pi.events.length;
  model.script(sequence([reply.calls(calls.map((args) => ({ name: "bash", args }))), reply.text("Done.")]));
  await pi.promptAndSettle("run them", promptly);
  const texts = toolResults(model.requests.at(-1) ?? assert.fail()).slice(-calls.length);
  const events = pi.events.slice(fromEvent);
  const ends = events.filter(({ type }) => type === "tool_execution_end");
  const starts = events.filter(({ type }) => type === "tool_execution_start");
  return starts.map(({ toolCallId }, index) => {
    const end = ends.find((event) => event.toolCallId === toolCallId);
    const outcome = { text: texts[index], result: end?.result, isError: end?.isError };
    const withoutPlaces = JSON.stringify(outcome)
      .replaceAll(home.cwd, "CWD")
      .replaceAll(home.home, "HOME")
      .replaceAll(/pi-bash-[\w-]+\.log/g, "LOG")
      .replaceAll(/"wall_time_seconds":[\d.]+/g, '"wall_time_seconds":0')
      .replaceAll(/(tick\\n)+/g, "ticks ")
      .replaceAll(/after [\d.]+ seconds, but/g, "after a while, but");
    return JSON.parse(withoutPlaces, (_key, value: unknown) =>
      typeof value === "string" ? shortened(value) : value,
    ) as Outcome;
  });
}

/** Shortens the thousands of lines that a failure would show. */
function shortened(text: string): string {
  if (text.length <= 300) return text;
  const digest = createHash("sha256").update(text).digest("hex");
  return `${text.length} characters, ${digest}: …${text.slice(-200)}`;
}
