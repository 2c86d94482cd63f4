import assert from "node:assert/strict";
import { test } from "node:test";
import {
  describeEndReason,
  describeEndToPerson,
  type EndReason,
  isFailure,
} from "../../../extensions/monitor/task/end-reason.ts";

const reasons: [EndReason, boolean, string][] = [
  [{ kind: "exited", code: 0 }, false, "exited with code 0"],
  [{ kind: "exited", code: 3 }, true, "exited with code 3"],
  [{ kind: "signaled", signal: "SIGSEGV" }, true, "ended by signal SIGSEGV from outside"],
  [{ kind: "stopped", by: "model" }, false, "stopped by you"],
  [{ kind: "replaced", by: "m7k3" }, false, "replaced by m7k3"],
  [{ kind: "timeout", timeoutMs: 5_000 }, true, "stopped at its deadline (timeout_ms 5000)"],
  [{ kind: "failed", message: "spawn EAGAIN" }, true, "failed: spawn EAGAIN"],
  [{ kind: "session_end" }, false, "ended with the session"],
];

test("says why a task ended, and whether its command failed", () => {
  for (const [reason, failure, text] of reasons) {
    assert.equal(describeEndReason(reason, "monitor"), text);
    assert.equal(isFailure(reason), failure, text);
  }
});

test("names the deadline of a job as bg_run takes it", () => {
  const text = describeEndReason({ kind: "timeout", timeoutMs: 5_000 }, "job");
  assert.equal(text, "stopped at its deadline (timeout_seconds 5)");
});

test("says which limit a firehose exceeded", () => {
  const reason: EndReason = { kind: "firehose", linesPerSecond: 50, windowSeconds: 10 };
  assert.match(describeEndReason(reason, "monitor"), /firehose: more than 50 lines per second over 10 s/);
  assert.equal(isFailure(reason), true);
});

test("says which of the user's ways stopped a task", () => {
  const [command, panel] = (["command", "panel"] as const).map((by) =>
    describeEndReason({ kind: "stopped", by }, "job"),
  );
  assert.match(command ?? "", /^stopped by the user/);
  assert.match(panel ?? "", /^stopped by the user/);
  assert.notEqual(command, panel);
});

test("a person reads no parameter of the model's", () => {
  const said = (reason: EndReason) => describeEndToPerson(reason, "monitor");
  assert.equal(said({ kind: "timeout", timeoutMs: 300_000 }), "stopped at its deadline (5m00s)");
  assert.equal(said({ kind: "until" }), "ended with the line that it was to run for");
  assert.equal(said({ kind: "exited", code: 3 }), "exited with code 3");
});
