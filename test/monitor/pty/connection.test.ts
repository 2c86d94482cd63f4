import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import {
  Connection,
  type ConnectionView,
  type Left,
  type PersonTerminal,
} from "../../../extensions/monitor/pty/connection.ts";
import { TERMINAL_RESET } from "../../../extensions/monitor/pty/terminal-reset.ts";
import type { TaskInput, TerminalListener } from "../../../extensions/monitor/stdin/task-input.ts";

const clear = "\x1b[0m\x1b[2J\x1b[H";

/** The person's terminal: what is typed into it, and what it shows. */
class FakeTerminal extends EventEmitter {
  isRaw = false;
  isReading = false;
  encoding = "utf8";
  isGone = false;
  columns = 80;
  rows = 24;
  shown = "";

  setRawMode(isRaw: boolean): this {
    if (this.isGone) throw new Error("setRawMode EIO");
    this.isRaw = isRaw;
    return this;
  }

  setEncoding(encoding: string): this {
    this.encoding = encoding;
    return this;
  }

  resume(): this {
    this.isReading = true;
    return this;
  }

  pause(): this {
    this.isReading = false;
    return this;
  }

  write(text: string | Buffer): boolean {
    this.shown += text.toString("latin1");
    return true;
  }
}

/** A task's terminal whose program takes what it has room for. */
function fakeTask(room = Number.POSITIVE_INFINITY) {
  let listener: TerminalListener | undefined;
  let typed = "";
  const sizes: string[] = [];
  const terminal = {
    size: { columns: 100, rows: 30 },
    isConnected: false,
    resize(size: { columns: number; rows: number }) {
      sizes.push(`${size.columns}x${size.rows}`);
    },
    connect(connected: TerminalListener) {
      listener = connected;
      return () => {
        listener = undefined;
      };
    },
  };
  const input: TaskInput = {
    kind: "terminal",
    terminal,
    async write(bytes) {
      const taken = Math.min(room, bytes.length);
      typed += bytes.toString("latin1", 0, taken);
      return taken;
    },
    end: async () => true,
    refusal: async () => undefined,
    close() {},
  };
  return { input, terminal, sizes, typed: () => typed, listener: () => listener };
}

function connect(
  task: ReturnType<typeof fakeTask>,
  paint: ConnectionView["paint"] = async () => "painted|",
  person = new FakeTerminal(),
) {
  const lefts: Left[] = [];
  const ends: PersonTerminal = { input: person, output: person };
  const view = { title: "title", paint, over: (left: Left) => void lefts.push(left) };
  const connection = new Connection(task.input, task.terminal, ends, view);
  return { connection, person, lefts };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("what is printed while the screen is painted comes behind it, and then all as it is", async () => {
  const task = fakeTask();
  const painted = Promise.withResolvers<string>();
  const { connection, person } = connect(task, () => painted.promise);
  task.listener()?.output(Buffer.from("a"));
  assert.ok(person.shown.endsWith(`]2;title\x1b\\${clear}`));
  painted.resolve("painted|");
  await turn();
  task.listener()?.output(Buffer.from("\xff\x1b[31mb", "latin1"));
  assert.ok(person.shown.endsWith(`${clear}painted|a\xff\x1b[31mb`), JSON.stringify(person.shown));
  assert.deepEqual(task.sizes, ["80x24"]);
  connection.leave("left");
});

test("what is painted is not shown once more", async () => {
  const task = fakeTask();
  const painted = Promise.withResolvers<string>();
  let isCaughtUp = () => {};
  const { connection, person } = connect(task, (_size, caughtUp) => {
    isCaughtUp = caughtUp;
    return painted.promise;
  });
  task.listener()?.output(Buffer.from("rest in the pipe"));
  isCaughtUp();
  task.listener()?.output(Buffer.from("later"));
  painted.resolve("painted with the rest|");
  await turn();
  assert.ok(person.shown.endsWith(`${clear}painted with the rest|later`), JSON.stringify(person.shown));
  connection.leave("left");
});

test("of a flood while the screen is painted, the newest mebibyte is shown", async () => {
  const task = fakeTask();
  const painted = Promise.withResolvers<string>();
  const { connection, person } = connect(task, () => painted.promise);
  for (const letter of "abcd") task.listener()?.output(Buffer.alloc(512 * 1024, letter));
  painted.resolve("painted|");
  await turn();
  assert.equal(person.shown.split("painted|")[1], "c".repeat(512 * 1024) + "d".repeat(512 * 1024));
  connection.leave("left");
});

test("bytes are typed as they are, up to Ctrl+], and then pi has its terminal", async () => {
  const task = fakeTask();
  const { person, lefts } = connect(task);
  await turn();
  assert.deepEqual([person.isRaw, person.isReading, person.encoding], [true, true, "latin1"]);
  person.emit("data", "\xc3\xa9\x03");
  person.columns = 60;
  person.emit("resize");
  person.emit("data", "ab\x1dnot this");
  person.emit("data", "nor this");
  await turn();
  assert.equal(task.typed(), "\xc3\xa9\x03ab");
  assert.deepEqual(task.sizes, ["80x24", "60x24", "100x30"]);
  assert.deepEqual(
    [lefts, person.isRaw, person.isReading, task.listener()],
    [["left"], false, false, undefined],
  );
  assert.deepEqual(
    [person.listenerCount("data"), person.listenerCount("resize"), person.listenerCount("end")],
    [0, 0, 0],
  );
  assert.ok(person.shown.includes(TERMINAL_RESET));
});

test("it is over once, whoever ends it, even before the screen is painted", async () => {
  const task = fakeTask();
  const painted = Promise.withResolvers<string>();
  const { connection, person, lefts } = connect(task, () => painted.promise);
  task.listener()?.closed();
  connection.leave("session");
  person.emit("end");
  const { shown } = person;
  painted.resolve("late");
  await turn();
  assert.deepEqual([lefts, person.shown], [["closed"], shown]);
});

test("what a program does not take, or more than a mebibyte of it, is lost with a bell", async () => {
  const task = fakeTask(1);
  const { connection, person } = connect(task);
  await turn();
  person.emit("data", "ab");
  await turn();
  assert.equal(task.typed(), "a");
  assert.ok(person.shown.endsWith("\x07"));
  person.emit("data", "x".repeat(1024 * 1024 + 1));
  await turn();
  assert.equal(task.typed(), "a");
  connection.leave("left");
});

test("a person's terminal that is gone leaves the task's one free, at the begin and at the end", async () => {
  const task = fakeTask();
  const gone = new FakeTerminal();
  gone.isGone = true;
  assert.throws(() => connect(task, undefined, gone), /^Error: setRawMode EIO$/);
  assert.deepEqual([task.listener(), gone.listenerCount("data")], [undefined, 0]);
  const { connection, person, lefts } = connect(task);
  await turn();
  person.isGone = true;
  connection.leave("left");
  assert.deepEqual([task.listener(), lefts, person.listenerCount("data")], [undefined, ["left"], 0]);
});
