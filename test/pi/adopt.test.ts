import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../harness/host.ts";
import { isAlive } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";
import { promptly, runCommand, type Session, taskProcesses } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const extensions = [repoRoot, join(repoRoot, "test/pi/fixtures/hand-over.ts")];

/** 60 lines, then a tree: a child in the group, and one that has left it. */
const command =
  "for i in $(seq 60); do echo line $i; sleep 0.02; done; sleep 301 & (setsid sleep 302 &); echo tail; wait";

async function handOver(session: Session): Promise<{ id: string; pid: number; lines: () => string[] }> {
  const { text } = await runCommand(session.pi, `/hand-over ${command}`);
  const { ok, info } = JSON.parse(text);
  assert.ok(ok, text);
  const path = join(session.home.agentDir, "monitor", `${info.id}.log`);
  assert.equal(info.stdoutFile, path);
  const lines = (): string[] => {
    try {
      return readFileSync(path, "utf8").trimEnd().split("\n");
    } catch {
      return [];
    }
  };
  return { id: info.id, pid: info.pid, lines };
}

describe("a running child that another extension hands over", { concurrency: 2 }, () => {
  testOnAllHosts(
    "becomes a job with all of its output, whose stop and whose pi's death end its tree",
    async (session) => {
      const { pi, home } = session;
      const all = [...Array.from({ length: 60 }, (_, index) => `line ${index + 1}`), "tail"];
      const { id, pid, lines } = await handOver(session);
      assert.match(id, /^j\w+$/);
      await waitUntil(
        () => lines().includes("tail"),
        promptly,
        () => lines().join("\n"),
      );
      assert.deepEqual(lines(), all);
      assert.match(
        (await runCommand(pi, `/monitor-restart ${id}`)).text,
        /cannot be started again: another extension/,
      );
      await waitUntil(() => taskProcesses(home).length === 3, promptly, "the tree");
      assert.match((await runCommand(pi, "/monitor-stop handed")).text, /^Stopped handed/);
      assert.ok(!isAlive(pid));
      assert.deepEqual(taskProcesses(home), []);

      const second = await handOver(session);
      await waitUntil(() => second.lines().includes("tail"), promptly, "the second job");
      await waitUntil(() => taskProcesses(home).length === 3, promptly, "its tree");
      const shown = (await runCommand(pi, "/monitors")).text;
      assert.ok(shown.includes(second.id), shown);
      assert.doesNotMatch(shown, /hostile|\x1b|\x07/);
      pi.kill("SIGKILL");
      await pi.exit;
      await waitUntil(() => taskProcesses(home).length === 0, promptly, "the end of its tree");
    },
    { extensions, own: true },
  );

  testOnAllHosts(
    "is refused with an error unless it is a living child of pi's with a group of its own",
    async (session) => {
      const { pi } = session;
      const { answers, isUntouched } = JSON.parse((await runCommand(pi, "/hand-over-badly")).text);
      const errors = [
        /^child is no ChildProcess/,
        /^child is no ChildProcess/,
        /^child has already ended/,
        /leads no process group of its own/,
        /is no child of this pi/,
        /^name is number/,
        /^startTime is NaN/,
        /^child has no output to read; allowed is stdio "pipe"/,
      ];
      assert.equal(answers.length, errors.length);
      for (const [index, error] of errors.entries()) {
        assert.equal(answers[index].ok, false);
        assert.match(answers[index].error, error);
      }
      assert.ok(isUntouched);

      const [first, twice, other] = JSON.parse((await runCommand(pi, "/hand-over-twice")).text);
      assert.equal(first.ok, true);
      assert.deepEqual(twice, {
        ok: false,
        error: `pid ${first.info.pid} has been handed over before, or is a task already.`,
      });
      assert.deepEqual(other, {
        ok: false,
        error: "1 job is running already, the most allowed. Stop one first.",
      });
      // The answer comes before the child is a job.
      const adopted = async (): Promise<string[]> =>
        (await runCommand(pi, "/monitors")).text.match(/^j\w+/gm) ?? [];
      await waitUntil(async () => (await adopted()).length > 0, promptly, "the job");
      assert.equal((await adopted()).length, 1);
      assert.match((await runCommand(pi, "/monitor-stop twice")).text, /^Stopped twice/);
      assert.equal((await runCommand(pi, "/hand-over-beside")).text, '"none"', "beside pi-processes");
    },
    { extensions, settings: { monitor: { maxJobs: 1 } } },
  );

  testOnAllHosts(
    "that exits while it is handed over ends with its code and all that it printed",
    async (session) => {
      const { id } = JSON.parse((await runCommand(session.pi, "/hand-over-exited")).text).info;
      const record = join(session.home.agentDir, "monitor", `${id}.json`);
      const end = (): string => {
        try {
          return readFileSync(record, "utf8");
        } catch {
          return "";
        }
      };
      await waitUntil(() => end().includes('"reason"'), promptly, end);
      assert.equal(JSON.parse(end()).reason.code, 7, end());
      const log = readFileSync(join(session.home.agentDir, "monitor", `${id}.log`), "utf8");
      assert.equal(log, "first\nlast\n");
    },
    { extensions },
  );
});
