import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { type TestContext, test } from "node:test";
import { isSecret } from "../../../extensions/monitor/pty/terminal-input.ts";
import { startCommand } from "../../../extensions/monitor/task/command-source.ts";
import type { Source } from "../../../extensions/monitor/task/source.ts";
import { waitUntil } from "../../harness/wait.ts";

const limits = { killGraceMs: 2_000, killDaemons: false };

interface Started {
  source: Source;
  printed: () => string;
  untilPrinted(text: string): Promise<void>;
  write(text: string): Promise<number>;
}

async function start(t: TestContext, command: string): Promise<Started> {
  const shell = { shell: "/bin/bash", args: ["-c"], command, cwd: tmpdir(), env: process.env };
  const source = await startCommand(shell, "m1", "apart", "terminal");
  t.after(() => source.terminate({ ...limits, killGraceMs: 0 }));
  const chunks: Buffer[] = [];
  for (const stream of source.streams) {
    stream.consume = (chunk) => {
      chunks.push(Buffer.from(chunk));
    };
    stream.resume();
  }
  const printed = (): string => Buffer.concat(chunks).toString();
  return {
    source,
    printed,
    untilPrinted: async (text) => {
      await waitUntil(
        () => printed().includes(text),
        10_000,
        () => `${text} in ${JSON.stringify(printed())}`,
      );
    },
    write: async (text) => (await source.input?.write(Buffer.from(text))) ?? 0,
  };
}

async function ended({ source }: Started): Promise<string> {
  const errors = await Promise.all(source.streams.map((stream) => stream.ended));
  assert.deepEqual(errors, [undefined]);
  const reason = await source.exited;
  return JSON.stringify(reason);
}

test("a command sees its own terminal of 100 by 30, leads its session, and one stream has all", async (t) => {
  const started = await start(
    t,
    "tty </dev/tty; stty size; echo $TERM; [ -t 2 ] && echo err >&2; ps -o sid=,tpgid= -p $$ | tr -s ' '; echo $$",
  );
  assert.equal(await ended(started), '{"kind":"exited","code":0}');
  const [, size, term, error, session, pid = ""] = started.printed().split("\r\n");
  assert.deepEqual([size, term, error], ["30 100", "xterm-256color", "err"]);
  assert.equal(session?.trim(), `${pid} ${pid}`);
  const left = await started.source.findLeft(undefined);
  assert.deepEqual(left, { unended: [], independent: [], holders: [], unknown: undefined });
});

test("what is typed is a line for the program, Ctrl+C a signal, Ctrl+D the end", async (t) => {
  const started = await start(t, "trap 'echo caught' INT; read -r x; echo got $x; cat; echo after; sleep 60");
  assert.equal(await started.write("é b\r"), 5);
  await started.untilPrinted("got é b");
  await started.source.input?.end();
  await started.untilPrinted("after");
  await started.write("\x03");
  await started.untilPrinted("caught");
});

test("a prompt without an echo is known, and only while it is there", async (t) => {
  const started = await start(
    t,
    "read -r -p 'user: ' x; stty -echo; printf 'password: '; read -r y; stty echo; read -r -p 'again: ' z",
  );
  await started.untilPrinted("user: ");
  assert.equal(await started.source.input?.readsSecret(), false);
  await started.write("me\r");
  await started.untilPrinted("password: ");
  assert.equal(await started.source.input?.readsSecret(), true);
  await started.write("secret\r");
  await started.untilPrinted("again: ");
  assert.equal(await started.source.input?.readsSecret(), false);
  assert.ok(!started.printed().includes("secret"));
});

test("programs are told of another size, and a closed terminal has none", async (t) => {
  const started = await start(t, "while read -r x; do stty size; done; exit 3");
  const { terminal } = started.source.input ?? {};
  assert.ok(terminal);
  terminal.resize({ columns: 71, rows: 23 });
  await started.write("x\r\x04");
  assert.equal(await ended(started), '{"kind":"exited","code":3}');
  assert.match(started.printed(), /^23 71\r$/m);
  terminal.resize({ columns: 1, rows: 1 });
  assert.deepEqual(terminal.size, { columns: 71, rows: 23 });
  assert.throws(() => terminal.connect({ output() {}, closed() {} }), /^Error: Its terminal is closed\.$/);
});

test("10 MB at once come whole", async (t) => {
  const started = await start(t, "stty -onlcr; seq 1500000");
  assert.equal(await ended(started), '{"kind":"exited","code":0}');
  const lines = started.printed().split("\n");
  assert.equal(lines.length, 1_500_001);
  assert.equal(lines[1_499_999], "1500000");
});

test("what has left the group and holds the terminal ends with the task", async (t) => {
  const started = await start(t, "set -m; trap '' HUP; (trap '' HUP; sleep 300) & disown; echo $!; exit 0");
  await started.source.exited;
  await started.untilPrinted("\r\n");
  const { source } = started;
  assert.match((await source.describeHolders()) ?? "", /output still held by pid \d+/);
  const { left } = await source.terminate(limits);
  assert.deepEqual(left, []);
  await Promise.all(source.streams.map((stream) => stream.ended));
  assert.deepEqual((await source.findLeft({ left, unknown: undefined })).independent, []);
});

test("only lines without an echo are secret", () => {
  assert.ok(isSecret("speed 38400; isig icanon iexten -echo echoe"));
  assert.ok(!isSecret("isig icanon iexten echo echoe"));
  assert.ok(!isSecret("isig -icanon iexten -echo echoe"));
  assert.ok(!isSecret(""));
});

test("a command, and what it leaves behind, inherits no descriptor of ours, so that the end is not held up", async (t) => {
  const started = await start(
    t,
    "ls -l /proc/$$/fd | grep -c -E 'ptmx|[0-9]{2} -> /dev/pts'; (setsid sleep 60 </dev/null >/dev/null 2>&1 &)",
  );
  assert.equal(await ended(started), '{"kind":"exited","code":0}');
  assert.equal(started.printed(), "0\r\n");
});
