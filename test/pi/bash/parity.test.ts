import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { allHosts } from "../../harness/host.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { promptly, type Session, startSession } from "../session.ts";

/** What a shell prints, where it goes, and how it ends. */
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
  { command: "(while :; do echo tick; sleep 0.2; done) & echo started", timeout: 1 },
  { command: "(sleep 3; echo late) & echo soon" },
  { command: "echo x", timeout: 0 },
  { command: "echo x", timeout: -1 },
  { command: "echo x", timeout: 1e10 },
];

for (const host of allHosts)
  test(`pi ${host.version}: an unmoved call is what pi's own tool makes of it`, async (t) => {
    const results = await Promise.all(
      [{ bash: false }, { bashGuard: "off" }].map(async (monitor) => {
        const session = await startSession(t, host, { settings: { monitor } });
        return await runAll(session);
      }),
    );
    const [own = [], ours = []] = results;
    assert.equal(ours.length, COMMANDS.length);
    for (const [index, { command }] of COMMANDS.entries()) assert.deepEqual(ours[index], own[index], command);
  });

interface Outcome {
  /** What the model read. */
  text: string | undefined;
  result: unknown;
  isError: unknown;
}

async function runAll({ model, pi, home }: Session): Promise<Outcome[]> {
  model.script(
    sequence([reply.calls(COMMANDS.map((args) => ({ name: "bash", args }))), reply.text("Done.")]),
  );
  await pi.promptAndSettle("run them", promptly);
  const texts = toolResults(model.requests.at(-1) ?? assert.fail());
  const ends = pi.events.filter(({ type }) => type === "tool_execution_end");
  const starts = pi.events.filter(({ type }) => type === "tool_execution_start");
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

/** A failure shows these, and not thousands of lines. */
function shortened(text: string): string {
  if (text.length <= 300) return text;
  const digest = createHash("sha256").update(text).digest("hex");
  return `${text.length} characters, ${digest}: …${text.slice(-200)}`;
}
