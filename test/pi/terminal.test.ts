import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import { allHosts, type PiHost } from "../harness/host.ts";
import { hold, reply, sequence } from "../harness/model-reply.ts";
import { startTerminalPi, type TerminalPi } from "../harness/terminal-pi.ts";
import { withTimeout } from "../harness/wait.ts";
import { awaitFile, type Bench, createFile, prepare, promptly } from "./session.ts";
import { sendLine } from "./terminal/terminal-session.ts";

interface TerminalSession extends Bench {
  pi: TerminalPi;
}

function inTerminals(criterion: string, body: (session: TerminalSession) => Promise<void>): void {
  for (const host of allHosts) {
    test(`pi ${host.version} in the terminal: ${criterion}`, async (t) => body(await startTerminal(t, host)));
  }
}

async function startTerminal(t: TestContext, host: PiHost): Promise<TerminalSession> {
  let pi: TerminalPi | undefined;
  const bench = await prepare(t, host, {}, async () => pi?.close());
  pi = startTerminalPi({ ...bench, rows: 40 });
  await pi.ready();
  return { ...bench, pi };
}

const status = /\b1 monitor\b/;

describe("terminal", { concurrency: 4 }, () => {
  inTerminals(
    "events appear live while idle, the status while a monitor runs, and the draft stays",
    async (session) => {
      const { home, model, pi } = session;
      const command = `${awaitFile("go")}; echo first line; ${awaitFile("more")}; for i in 1 2 3 4 5; do echo part $i; done; ${awaitFile("end")}; exit 3`;
      const call = reply.call("monitor", { description: "the build", command });
      model.script(sequence([call, reply.text("Watching it.")]));
      await sendLine(pi, "watch the build");
      await pi.waitForScreen("Watching it.", promptly);
      await pi.waitForScreen(status, promptly);

      pi.type("a draft of mine");
      await pi.waitForScreen("a draft of mine", promptly);
      createFile(home, "go");
      await pi.waitForScreen(/● the build\s+line 1\s+\d\d:\d\d:\d\d/, promptly);
      await pi.waitForScreen(/^ *│ first line$/m, promptly);
      createFile(home, "more");
      // The row is collapsed: the newest three of six lines, and the number of those before.
      await pi.waitForScreen(
        /3 more lines in this row \(ctrl\+o\)\n *│ part 3\n *│ part 4\n *│ part 5$/m,
        promptly,
      );
      assert.doesNotMatch(pi.screen(), /│ part 2/);
      createFile(home, "end");
      await pi.waitForScreen(/the build exited with code 3/, promptly);
      await pi.waitUntilGone(status, promptly);
      assert.match(pi.screen(), /a draft of mine/);
      assert.equal(model.requests.length, 2);

      pi.type(", continued");
      await pi.waitForScreen("a draft of mine, continued", promptly);
      pi.press("enter");
      const request = await model.waitForRequests(3, promptly);
      const words = request.messages.at(-1);
      assert.match(JSON.stringify(words?.content), /a draft of mine, continued/);
    },
  );

  inTerminals("events that come while the agent is busy appear after the tool's row", async (session) => {
    const { model, pi } = session;
    const command = `${awaitFile("go")}; echo during the call; sleep 1; touch printed; sleep 60`;
    model.script(
      sequence([
        reply.call("monitor", { description: "the build", command }),
        reply.call("bash", { command: `echo bash-output-$((40 + 2)); touch go; ${awaitFile("printed")}` }),
        reply.text("Both seen."),
      ]),
    );
    await sendLine(pi, "watch and work");
    await pi.waitForScreen("Both seen.", promptly);
    await pi.waitForScreen(/│ during the call/, promptly);
    const text = pi.fullText();
    const order = ["bash-output-42", "│ during the call", "Both seen."].map((part) => text.indexOf(part));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
      text,
    );
    await pi.waitForScreen(status, promptly);
  });

  inTerminals("a waking event is answered on the screen, with the draft kept", async (session) => {
    const { home, model, pi } = session;
    const command = `${awaitFile("go")}; echo ERROR in the build; sleep 60`;
    const gate = hold();
    model.script(
      sequence([
        reply.call("monitor", { description: "the build", command, wake: "event" }),
        reply.text("Watching it."),
        { ...reply.text("I see the error."), hold: gate },
      ]),
    );
    await sendLine(pi, "watch the build");
    await pi.waitForScreen("Watching it.", promptly);
    pi.type("a draft");
    createFile(home, "go");
    await pi.waitForScreen(/│ ERROR in the build/, promptly);
    await withTimeout(gate.arrived, promptly, "the held answer");
    pi.type(" goes on");
    await pi.waitForScreen("a draft goes on", promptly);
    gate.release();
    await pi.waitForScreen("I see the error.", promptly);
    await pi.waitForScreen("a draft goes on", promptly);
  });
});
