import assert from "node:assert/strict";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe } from "node:test";
import { textOf } from "../harness/model-request.ts";
import { startRpcPi } from "../harness/rpc-pi.ts";
import { waitUntil } from "../harness/wait.ts";
import { readTaskRecord } from "./endings/task-record.ts";
import { readSaved, savedPath, saveMonitor, stopAll, told, writeSaved } from "./saved-tasks.ts";
import {
  callTool,
  nextRequest,
  notifications,
  ownPi,
  promptly,
  runCommand,
  startMonitor,
  taskProcesses,
} from "./session.ts";
import { newSession } from "./switched-session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

describe("saved monitors", { concurrency: 3 }, () => {
  testOnAllHosts(
    "the exact call is kept for the directory, for the person alone, and is started again in another session",
    async (session) => {
      const { home, pi } = session;
      const { id } = await startMonitor(session, {
        command: "echo 'it  is'; sleep 300",
        description: "odd\u202ename",
        match: "is",
        wake: "event",
        silence_ms: 60_000,
        restart: { on: "failure", max: 2 },
        persistent: true,
        then: "look at it",
      });
      const job = await callTool(session, "bg_run", { command: "sleep 301", name: "tests" });
      const jobId = /job (\w+)/.exec(job.text)?.[1];
      assert.match(
        (await runCommand(pi, `/monitor-save ${id} dev`)).text,
        /^Saved m\w+ odd\\u202ename as dev for /,
      );
      assert.match((await runCommand(pi, `/monitor-save ${jobId}`)).text, / as tests for /);
      assert.match(
        (await runCommand(pi, `/monitor-save ${jobId}`)).text,
        new RegExp(
          ` as tests-2 for .*; the name tests was taken: /monitor-save ${jobId} tests replaces what has it; `,
        ),
      );
      assert.match((await runCommand(pi, "/monitor-saved delete tests-2")).text, /^Deleted tests-2\./);
      assert.equal(statSync(savedPath(session)).mode & 0o777, 0o600);
      assert.equal(statSync(dirname(savedPath(session))).mode & 0o777, 0o700);
      assert.deepEqual(readdirSync(home.cwd), [], "nothing lies in the directory");

      await newSession(session);
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of the model's");
      assert.match(
        (await runCommand(pi, "/monitor-saved")).text,
        /^dev: monitor, echo 'it {2}is'; sleep 300\ntests: job, sleep 301$/,
      );
      const shown = (await runCommand(pi, "/monitor-saved show dev")).text;
      assert.match(shown, /^description: "odd\\u202ename"$/m);
      assert.match(shown, /^then: "look at it"$/m);
      assert.match(shown, /^Command:\necho 'it {2}is'; sleep 300$/m);

      const started = (await runCommand(pi, "/monitor-saved start dev")).text;
      const again = /^Started monitor (\w+)/.exec(started)?.[1] ?? assert.fail(started);
      const before = readTaskRecord(home, id);
      const record = readTaskRecord(home, again);
      for (const key of ["command", "description", "match", "wake", "timeoutMs", "directory"])
        assert.deepEqual(Reflect.get(record, key), Reflect.get(before, key), key);
      assert.equal(Reflect.get(record, "startedBy"), "user");
      assert.match((await runCommand(pi, "/monitor-saved start tests")).text, /^Started job /);
      assert.match((await runCommand(pi, "/monitor-saved start dev")).text, /already running as/);
      assert.match(
        (await runCommand(pi, "/monitor-saved start tests")).text,
        /^"tests" was not started: a job named tests runs already \((j\w+)\)\. \/monitor-restart \1 starts that anew; \/monitor-stop \1 makes room/,
      );
      await stopAll(session);

      assert.match((await runCommand(pi, "/monitor-saved delete dev")).text, /^Deleted dev/);
      assert.match((await runCommand(pi, "/monitor-saved start dev")).text, /saved are tests\.$/);
      assert.match((await runCommand(pi, "/monitor-saved delete tests")).text, /^Deleted tests/);
      assert.match((await runCommand(pi, "/monitor-saved")).text, /^Nothing is saved for /);
      assert.match(textOf(await nextRequest(session)), /./);
    },
    ownPi,
  );

  testOnAllHosts(
    "what is damaged, of another user or of another version is set aside and named, and what is sound goes on",
    async (session) => {
      const { pi } = session;
      const aside = (): number =>
        readdirSync(dirname(savedPath(session))).filter((name) => name.includes(".damaged-")).length;
      let asides = 0;
      const setAside = async (): Promise<string> => {
        const text = await told(pi, /set aside as/, () => pi.prompt("/monitor-saved"));
        assert.equal(aside(), ++asides);
        assert.match(
          text,
          /^The saved tasks in \S+saved\.json could not all be read \(.*saved\.json\.damaged-/,
        );
        return text;
      };
      await saveMonitor(session, "sleep 300", "dev");
      writeSaved(session, (file) => {
        const hostile = [
          { name: "x\u001b[2J y", kind: "monitor", call: { description: "d", command: "id" } },
          { name: "__proto__", kind: "monitor", call: null },
          { name: "dev", kind: "monitor", call: { description: "d", command: "id" } },
          { name: "wild", kind: "monitor", call: { description: "d", command: "id", shell: "/bin/evil" } },
          { name: "old", kind: "cron", call: {} },
          { name: "replaces", kind: "job", call: { command: "" } },
          null,
        ];
        (file.saved as unknown[]).push(...hostile);
      });
      const text = await setAside();
      assert.match(text, /number 2: The name is "x\\x1b\[2J y"/, "control characters are visible");
      assert.match(text, /number 4: dev is saved twice/);
      assert.match(text, /number 5: shell .* is no parameter/);
      assert.match(text, /number 6: its kind is "cron".*; and 2 more\)/, "the first are named");
      assert.match((await runCommand(pi, "/monitor-saved")).text, /^dev: monitor, sleep 300$/);

      writeFileSync(savedPath(session), '{"version": 3, "saved": [');
      assert.match(await setAside(), /it is not JSON/);
      writeFileSync(savedPath(session), JSON.stringify({ version: 1, format: 2, saved: [] }));
      assert.match(await setAside(), /its format is 2, of another version of pi-monitor; known is 1/);
      const target = join(dirname(savedPath(session)), "elsewhere");
      writeFileSync(target, "{}");
      symlinkSync(target, savedPath(session));
      assert.match(await setAside(), /it is no plain file/);
      assert.equal(readFileSync(target, "utf8"), "{}");
      if (process.getuid?.() === 0) {
        await saveMonitor(session, "sleep 300", "dev");
        chownSync(savedPath(session), 4_711, 4_711);
        assert.match(await setAside(), /it belongs to another user/);
      }
      mkdirSync(savedPath(session));
      assert.match(await setAside(), /it is no plain file/);
      assert.match((await runCommand(pi, "/monitor-saved")).text, /^Nothing is saved for /);
    },
    ownPi,
  );

  testOnAllHosts(
    "two pis that save at once lose nothing, and a directory that is gone is said",
    async (session, t) => {
      const { home, pi } = session;
      const second = startRpcPi(session);
      t.after(async () => second.kill("SIGKILL"));
      const sessions = [session, { ...session, pi: second }];
      const ids = await Promise.all(
        sessions.map(async (one, index) => {
          const { text } = await runCommand(one.pi, `/monitor sleep 30${index}`);
          return /^Started monitor (\w+)/.exec(text)?.[1] ?? assert.fail(text);
        }),
      );
      const count = 10;
      const saving = sessions.flatMap((one, index) =>
        Array.from({ length: count }, (_, turn) =>
          one.pi.prompt(`/monitor-save ${ids[index]} of-${index}-${turn}`),
        ),
      );
      await Promise.all(saving);
      const saved = await waitUntil(
        () => {
          const all = existsSync(join(home.agentDir, "monitor-saved")) ? readSaved(session).saved : [];
          return all.length === 2 * count ? all : undefined;
        },
        promptly,
        () => `all that was saved: ${sessions.flatMap((one) => notifications(one.pi)).join("\n")}`,
      );
      assert.equal(new Set(saved.map(({ name }) => name)).size, 2 * count);
      assert.deepEqual(readdirSync(dirname(savedPath(session))), ["saved.json"], "no claim and no draft");
      await Promise.all(sessions.map((one) => runCommand(one.pi, "/monitor-stop all")));
      await second.close();

      renameSync(home.cwd, `${home.cwd}-away`);
      const { text, type } = await runCommand(pi, "/monitor-saved start of-0-1");
      renameSync(`${home.cwd}-away`, home.cwd);
      assert.equal(type, "error");
      assert.match(text, /work/);
      assert.deepEqual(taskProcesses(home), []);
    },
    ownPi,
  );
});
