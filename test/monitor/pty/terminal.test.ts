import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { type TestContext, test } from "node:test";
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

/** Tells whether the model may not type now. @param openLine the prompt */
async function refuses({ source }: Started, openLine = "prompt: "): Promise<boolean> {
  return (await source.input?.refusal(Buffer.from("x\r"), [openLine])) !== undefined;
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
  assert.equal(await refuses(started), false);
  await started.write("me\r");
  await started.untilPrinted("password: ");
  assert.equal(await refuses(started), true);
  await started.write("secret\r");
  await started.untilPrinted("again: ");
  assert.equal(await refuses(started), false);
  assert.ok(!started.printed().includes("secret"));
});

test("a prompt that shows stars, or reads one key without an echo, is known by its words", async (t) => {
  const started = await start(
    t,
    "read -rs -n1 -p '[sudo] password for me: ' x; echo; read -rsn1 -p 'key? ' y",
  );
  await started.untilPrinted("password for me: ");
  assert.equal(await refuses(started, "[sudo] password for me: "), true);
  await started.write("s");
  await started.untilPrinted("key? ");
  assert.equal(await refuses(started, "key? "), false);
});

test("a line that the system would cut is not typed, in however many pieces it comes", async (t) => {
  const started = await start(
    t,
    'stty -echo; read -r x; printf %s "$x" | wc -c; stty echo; echo now; read -r y; stty raw; echo raw; cat',
  );
  const { input } = started.source;
  const refusal = async (bytes: number) => await input?.refusal(Buffer.from(`${"x".repeat(bytes)}\r`), []);
  await started.write(`${"x".repeat(4_095)}\r`);
  await started.untilPrinted("4095");
  await started.untilPrinted("now");
  assert.match((await refusal(4_096)) ?? "", /^takes at most 4095 bytes in one line, .* Nothing was sent\./);
  assert.equal(await refusal(4_095), undefined);
  await started.write("begun");
  assert.match((await refusal(4_095)) ?? "", /^takes at most/);
  assert.equal(await refusal(4_090), undefined);
  await started.write("\r");
  await started.untilPrinted("raw");
  assert.equal(await refusal(60_000), undefined);
});

test("keys for a program that reads each of them are no open line, nor is what a person types", async (t) => {
  const started = await start(
    t,
    "stty raw -echo; echo raw; head -c 10000 >/dev/null; stty sane; echo now; read -r y",
  );
  const { input } = started.source;
  await started.untilPrinted("raw");
  assert.equal(await refuses(started), false);
  await started.write("x".repeat(5_000));
  await input?.write(Buffer.alloc(5_000, "x"), "person");
  await started.untilPrinted("now");
  assert.equal(await refuses(started), false);
});

test("the model's bytes that wait for their turn are not typed once a person is connected", async (t) => {
  const { source, ...started } = await start(t, 'read -r x; echo "got <$x>"');
  const { input } = source;
  assert.ok(input?.terminal);
  const [taken, isEnded] = [input.write(Buffer.from("model")), input.end()];
  input.terminal.connect({ output() {}, closed() {} });
  await input.write(Buffer.from("person\r"), "person");
  assert.deepEqual([await taken, await isEnded], [0, false]);
  await started.untilPrinted("got <person>");
});

test("Backspace erases a whole character", async (t) => {
  const started = await start(t, 'echo ready; read -r x; echo "got <$x>"');
  await started.untilPrinted("ready");
  await started.write("aé\x7f\r");
  await started.untilPrinted("got <a>");
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

test("a command, and what it leaves behind, inherits no descriptor of ours, so that the end is not held up", async (t) => {
  const started = await start(
    t,
    "ls -l /proc/$$/fd | grep -c -E 'ptmx|[0-9]{2} -> /dev/pts'; (setsid sleep 60 </dev/null >/dev/null 2>&1 &)",
  );
  assert.equal(await ended(started), '{"kind":"exited","code":0}');
  assert.equal(started.printed(), "0\r\n");
});

test("no other task inherits a terminal, so that it closes with pi", async (t) => {
  const first = await start(t, "read -r x");
  const second = await start(t, "ls -l /proc/$$/fd | grep -c ptmx; read -r x <&2");
  await second.untilPrinted("0\r\n");
  const shell = { shell: "/bin/bash", args: ["-c"], cwd: tmpdir(), env: process.env };
  const third = await startCommand({ ...shell, command: "ls -l /proc/$$/fd >&2" }, "m3", "apart");
  let listed = "";
  for (const stream of third.streams) {
    stream.consume = (chunk) => {
      listed += chunk.toString();
    };
    stream.resume();
  }
  await Promise.all(third.streams.map((stream) => stream.ended));
  assert.match(listed, /-> /);
  assert.doesNotMatch(listed, /ptmx/);
  await first.write("x\r");
  assert.equal(await ended(first), '{"kind":"exited","code":0}');
});
