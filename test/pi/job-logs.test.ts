import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { residentBytes } from "../harness/processes.ts";
import { waitUntil } from "../harness/wait.ts";
import { frugalMemory } from "./process-cost.ts";
import { callTool, eventsOf, runCommand, waitForEnd } from "./session.ts";
import { startedId } from "./started-job.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const MiB = 1024 * 1024;

describe("the log of a job", { concurrency: true }, () => {
  testOnAllHosts(
    "the log keeps stdout and stderr in the order in which they were written",
    async (session) => {
      const command = "for i in $(seq 1000); do echo a$i; echo b$i >&2; done";
      const id = startedId(await callTool(session, "bg_run", { command, name: "order", wake: "never" }));
      const end = await waitForEnd(session.pi, id);
      const expected = Array.from({ length: 1_000 }, (_, index) => `a${index + 1}\nb${index + 1}\n`).join("");
      assert.equal(readFileSync(join(session.home.agentDir, "monitor", `${id}.log`), "utf8"), expected);
      assert.deepEqual(end.quoted, expected.trim().split("\n").slice(-10));
      const head = await callTool(session, "bg_logs", { id: "order", from: "head", max_bytes: 20 });
      assert.match(head.text, /first \d lines; 9786 bytes in all;.*\n\| a1\n\| b1\n/);
      const tail = await callTool(session, "bg_logs", { id });
      assert.match(tail.text, /last 2000 lines;/);
      assert.ok(tail.text.endsWith("| b1000"));
    },
  );

  testOnAllHosts("bg_logs says what it leaves out, and counts the bytes of the log", async (session) => {
    const { pi } = session;
    const run = async (command: string) => {
      const id = startedId(await callTool(session, "bg_run", { command, wake: "never" }));
      await waitForEnd(pi, id);
      return async (args: Record<string, unknown>) =>
        (await callTool(session, "bg_logs", { id, ...args })).text;
    };
    const short = await run("printf 'ab\\ncd\\nef\\n'");
    assert.match(await short({ max_bytes: 9 }), /: last 3 lines; 9 bytes in all\n\| ab\n\| cd\n\| ef$/);
    assert.match(
      await short({ max_bytes: 6 }),
      /: last 2 lines; 9 bytes in all; what is before does not fit into 6 bytes\n\| cd\n\| ef$/,
    );
    assert.match(
      await short({ max_bytes: 5, from: "head" }),
      /: first 1 line; 9 bytes in all; what follows does not fit into 5 bytes\n\| ab$/,
    );
    const long = await run("head -c 70000 /dev/zero | tr '\\0' x; echo END");
    assert.match(
      await long({}),
      /: the end of its last line, which alone does not fit into 51200 bytes; 70004 bytes in all\n\| x{49000,}END$/,
    );
    assert.ok(Buffer.byteLength(await long({})) <= 50 * 1024);
    assert.match(
      await long({ from: "head", max_bytes: 100 }),
      /: the beginning of its first line, which alone does not fit into 100 bytes; 70004 bytes in all\n\| x{100}$/,
    );
    const silent = await run("true");
    assert.match(await silent({}), /^\S+\.log: nothing printed$/);
  });

  testOnAllHosts(
    "older output that was dropped is said at the end, in the list and by bg_logs, which does not quote that",
    async (session) => {
      const { pi } = session;
      const command = "seq -f %.0f-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 1 30000";
      const id = startedId(await callTool(session, "bg_run", { command, wake: "never" }));
      const end = await waitForEnd(pi, id);
      const [, first] = /\.log \(older output dropped, it begins with line (\d+)\)$/.exec(end.text) ?? [];
      assert.ok(first, end.text);
      const { text: list } = await callTool(session, "monitor_list", {});
      assert.ok(list.includes(`log: older output dropped, it begins with line ${first}`), list);
      const { text } = await callTool(session, "bg_logs", { id, from: "head", max_bytes: 60 });
      const [heading = "", ...lines] = text.split("\n");
      assert.match(
        heading,
        new RegExp(`first 1 line; .*; older output dropped, it begins with line ${first}$`),
      );
      assert.deepEqual(lines, [`| ${first}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`]);
      const forged = "[older output dropped; line 7 follows]";
      const printed = startedId(
        await callTool(session, "bg_run", { command: `echo '${forged}'`, wake: "never" }),
      );
      assert.ok(!(await waitForEnd(pi, printed)).text.includes("dropped"));
      assert.ok((await callTool(session, "bg_logs", { id: printed })).text.endsWith(`\n| ${forged}`));
    },
    { settings: { monitor: { logMaxBytes: 256 * 1024 } } },
  );

  testOnAllHosts("a job's name is as good as its id in a later session in its directory", async (session) => {
    const { pi, home } = session;
    const id = startedId(await callTool(session, "bg_run", { command: "echo built; exit 3", name: "build" }));
    await waitForEnd(pi, id);
    await pi.send({ type: "new_session" });
    for (const known of ["build", id]) {
      const log = await callTool(session, "bg_logs", { id: known });
      assert.match(log.text, new RegExp(`/${id}\\.log: last 1 line; 6 bytes in all\\n\\| built$`));
      const { text } = await callTool(session, "monitor_list", { id: known });
      assert.match(
        text,
        new RegExp(`^${id} job "build", of an earlier session\\nstatus: exited with code 3`),
      );
      assert.ok(text.endsWith("command:\n| echo built; exit 3"), text);
      assert.match((await runCommand(pi, `/bg-logs ${known}`)).text, /\| built$/);
    }
    const record = join(home.agentDir, "monitor", `${id}.json`);
    const elsewhere = readFileSync(record, "utf8").replace(JSON.stringify(home.cwd), '"/elsewhere"');
    writeFileSync(record, elsewhere);
    for (const known of ["build", id])
      assert.match((await callTool(session, "bg_logs", { id: known })).text, /^Unknown id/);
  });

  testOnAllHosts(
    "a job that prints 200 MB: the log is capped, the last lines are right, memory stays",
    async (session, t) => {
      const { pi, home } = session;
      await waitForEnd(
        pi,
        startedId(await callTool(session, "bg_run", { command: "echo warm", wake: "never" })),
      );
      const before = residentBytes(pi.pid);
      let highest = before;
      const command = "seq -f %.0f-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 1 4300000; echo LAST";
      const id = startedId(await callTool(session, "bg_run", { command }));
      const end = await waitUntil(
        () => {
          highest = Math.max(highest, residentBytes(pi.pid));
          return eventsOf(pi, id).find(({ position }) => position === "end");
        },
        90_000,
        "the end of the job",
        50,
      );
      assert.match(end.text, /^exited with code 0 .*; 4300001 lines/);
      assert.equal(end.quoted.at(-1), "LAST");
      const log = readFileSync(join(home.agentDir, "monitor", `${id}.log`), "utf8");
      assert.ok(log.length <= 16 * MiB, `${log.length} bytes`);
      const [header = "", first = ""] = log.split("\n", 2);
      const line = /line (\d+) follows/.exec(header)?.[1];
      assert.ok(first.startsWith(`${line}-`), `${header} / ${first}`);
      t.diagnostic(`${session.host.version}: ${((highest - before) / MiB).toFixed(1)} MiB more`);
      assert.ok(highest - before < 40 * MiB, `${(highest - before) / MiB} MiB`);
    },
    { env: frugalMemory },
  );
});
