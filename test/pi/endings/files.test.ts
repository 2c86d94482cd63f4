import assert from "node:assert/strict";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, type TestContext } from "node:test";
import { startModelServer } from "../../harness/model-server.ts";
import { startRpcPi } from "../../harness/rpc-pi.ts";
import { removeDirectory } from "../../harness/scratch-root.ts";
import { waitUntil } from "../../harness/wait.ts";
import { lineAccount } from "../monitor-events.ts";
import {
  awaitFile,
  callTool,
  createFile,
  logPath,
  ownPi,
  parseStart,
  promptly,
  type Session,
  startMonitor,
  waitForEnd,
  waitForEvent,
} from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { callAll } from "./endings.ts";
import { monitorDirectory, noLimit } from "./monitor-directory.ts";

const MiB = 1024 * 1024;

describe("files", { concurrency: 4 }, () => {
  testOnAllHosts(
    "40 MB leave the newest 4 to 16 MiB, and the first line says which line follows",
    async (session) => {
      const lines = 400_000;
      const line = (number: number) => `${String(number).padStart(12, "0")} ${"x".repeat(87)}`;
      const { id } = await startMonitor(session, {
        command: `seq -f '%012.0f ${"x".repeat(87)}' ${lines}; seq 100 >&2`,
        match: "^nothing$",
      });
      const end = await waitForEnd(session.pi, id, 60_000);
      assert.equal(lineAccount(end.text).printed, lines);
      const bytes = readFileSync(logPath(session.home, id));
      assert.ok(bytes.length <= 16 * MiB && bytes.length > 4 * MiB, `${bytes.length} bytes`);
      const [first = "", ...kept] = bytes.toString().trimEnd().split("\n");
      const [, number] = /^\[older output dropped; line (\d+) follows\]$/.exec(first) ?? [];
      assert.ok(number, first);
      assert.equal(kept.length, lines - Number(number) + 1);
      const wrong = kept.findIndex((text, index) => text !== line(Number(number) + index));
      assert.equal(wrong, -1, `line ${wrong}: ${kept[wrong]}`);
    },
    noLimit,
  );

  testOnAllHosts(
    "are for the user only, whatever the mask and an older directory say",
    async (session) => {
      const directory = monitorDirectory(session.home);
      mkdirSync(directory, { mode: 0o755, recursive: true });
      const { id } = await startMonitor(session, { command: "echo out; echo err >&2; sleep 60" });
      await waitForEvent(session.pi, id, ({ quoted }) => quoted.includes("out"), promptly, "its line");
      assert.equal(statSync(directory).mode & 0o777, 0o700);
      const isWritten = () => readdirSync(directory).every((name) => !name.endsWith(".new"));
      await waitUntil(isWritten, promptly, "the record of the start");
      const names = readdirSync(directory).sort();
      assert.deepEqual(names, [`${id}.json`, `${id}.stderr`, `${id}.stdout`]);
      for (const name of names) assert.equal(statSync(join(directory, name)).mode & 0o777, 0o600, name);
    },
    ownPi,
  );

  testOnAllHosts(
    "no link planted at a path of theirs is followed",
    async (session) => {
      const { home, pi } = session;
      const directory = monitorDirectory(home);
      const victim = join(home.home, "victim");
      mkdirSync(directory, { recursive: true });
      writeFileSync(victim, "untouched\n");
      // All short ids are taken, so any drawn one is, too. The names share one link, since 20 000 files would
      // keep the file system busy for seconds.
      const link = join(home.home, "link");
      symlinkSync(victim, link);
      for (const [index, id] of shortIds().entries())
        linkSync(link, join(directory, `m${id}.${["json", "stdout", "stderr"][index % 3]}`));
      const { id } = await startMonitor(session, {
        command: `echo up; ${awaitFile("go")}; seq 40000`,
        match: "up",
      });
      assert.ok(id.length > 4, id);
      await waitForEvent(pi, id, ({ quoted }) => quoted.includes("up"), promptly, "its line");
      // The capped file and the record are rewritten under these names, after the record of the start.
      const isRecorded = () =>
        existsSync(join(directory, `${id}.json`)) && !existsSync(join(directory, `${id}.json.new`));
      await waitUntil(isRecorded, promptly, "the record of the start");
      for (const name of [`${id}.stdout.new`, `${id}.json.new`]) symlinkSync(victim, join(directory, name));
      createFile(home, "go");
      const end = await waitForEnd(pi, id);
      assert.equal(lineAccount(end.text).printed, 40_001);
      assert.equal(readFileSync(victim, "utf8"), "untouched\n");
      removeDirectory(directory);
    },
    { settings: { monitor: { linesPerSecond: 0, logMaxBytes: 256 * 1024 } } },
  );

  testOnAllHosts(
    "two pi at once in one directory have ids and files of their own",
    async (session, t) => {
      const other = await secondPi(t, session);
      const texts = await Promise.all([startMany(session, "first"), startMany(other, "second")]);
      const ids = texts.flat().map((text) => parseStart({ text }).id);
      assert.equal(new Set(ids).size, 16);
      await waitUntil(
        () => ids.every((id) => readFileSync(logPath(session.home, id), "utf8").includes("done")),
        promptly,
        "all output",
      );
      for (const [index, { id, word }] of ids
        .map((id, index) => ({ id, word: index < 8 ? "first" : "second" }))
        .entries()) {
        assert.match(
          readFileSync(logPath(session.home, id), "utf8"),
          new RegExp(`^${word} ${index % 8}\ndone\n$`),
        );
      }
      await other.pi.close();
      assert.match(
        (await callTool(session, "monitor_list", {})).text,
        /running/,
        "the other pi's end is not theirs",
      );
    },
    ownPi,
  );
});

/** Starts a pi in the same home with another model server, once the first has read its own. */
async function secondPi(t: TestContext, { home, host, pi: first }: Session): Promise<Session> {
  await first.send({ type: "get_state" });
  const model = await startModelServer();
  const modelsPath = join(home.agentDir, "models.json");
  const models = readFileSync(modelsPath, "utf8");
  writeFileSync(modelsPath, models.replace(/"baseUrl": "[^"]*"/, `"baseUrl": "${model.baseUrl}"`));
  const pi = startRpcPi({ host, home });
  t.after(async () => {
    await pi.close();
    await model.close();
  });
  return { host, home, model, pi };
}

async function startMany(session: Session, word: string): Promise<string[]> {
  const calls = Array.from({ length: 8 }, (_, index) => ({
    name: "monitor",
    args: { description: word, command: `echo ${word} ${index}; echo done; sleep 60` },
  }));
  return callAll(session, calls);
}

function shortIds(): string[] {
  const letters = [..."23456789bcdfghjkmnpqrstvwxz"];
  return letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
}
