import assert from "node:assert/strict";
import { describe } from "node:test";
import { eventsIn, eventTexts, lineAccount, quotedLines } from "./monitor-events.ts";
import { costUntil } from "./process-cost.ts";
import { nextRequest, readLog, startMonitor, waitForEnd } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const MiB = 1024 * 1024;
const longest = 60_000;

describe("large output", { concurrency: 3 }, () => {
  testOnAllHosts(
    "of 100 001 lines at once the model gets the last one and the exit code, in at most 3 messages",
    async (session) => {
      const { id } = await startMonitor(session, { command: "seq 1 100000; echo FINAL_FAIL; exit 3" });
      const end = await waitForEnd(session.pi, id, longest);
      const request = await nextRequest(session);
      const seen = eventsIn(request, id);
      assert.ok(eventTexts(request).length <= 3, `${eventTexts(request).length} messages`);
      assert.equal(quotedLines(seen).at(-1), "FINAL_FAIL");
      assert.match(seen.at(-1)?.text ?? "", /^exited with code 3 /);
      const account = lineAccount(end.text);
      assert.equal(account.printed, 100_001);
      assert.equal(account.sum, 100_001, JSON.stringify(account));
      assert.equal(countLineFeeds(readLog(session.home, id)), 100_001);
    },
  );

  testOnAllHosts("23 MB at once end normally, with the exit code and the last line", async (session) => {
    const { id } = await startMonitor(session, { command: "seq 1 3000000; exit 3" });
    const end = await waitForEnd(session.pi, id, longest);
    assert.match(end.text, /^exited with code 3 /);
    assert.equal(end.quoted.at(-1), "3000000");
    const account = lineAccount(end.text);
    assert.equal(account.printed, 3_000_000);
    assert.equal(account.sum, 3_000_000, JSON.stringify(account));
    const log = readLog(session.home, id);
    assert.ok(log.length <= 16 * MiB, `${log.length} bytes`);
    assert.match(log.subarray(0, 100).toString(), /^\[.*\d+.*\]\n\d+\n/, "the first line says what follows");
    assert.equal(log.subarray(-8).toString(), "3000000\n");
  });

  testOnAllHosts(
    "a line of 300 MB costs less than 40 MiB of memory, and the line after it arrives",
    async (session) => {
      const { pi } = session;
      const warmUp = await startMonitor(session, { command: "echo warm" });
      await waitForEnd(pi, warmUp.id);
      const { id } = await startMonitor(session, {
        command: "head -c 300000000 /dev/zero | tr '\\0' x; echo; echo AFTER",
      });
      const cost = await costUntil(pi.pid, waitForEnd(pi, id, longest), longest);
      const seen = eventsIn(await nextRequest(session), id);
      assert.equal(quotedLines(seen).at(-1), "AFTER");
      assert.equal(lineAccount(seen.at(-1)?.text ?? "").sum, 2);
      assert.ok(cost.risenBytes < 40 * MiB, `${cost.risenBytes / MiB} MiB`);
    },
  );
});

function countLineFeeds(bytes: Buffer): number {
  return bytes.filter((byte) => byte === 0x0a).length;
}
