import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { allHosts } from "../harness/host.ts";
import { installedPackage } from "../harness/installed.ts";
import { waitUntil } from "../harness/wait.ts";
import { notifications, promptly, type Session, startSession } from "./session.ts";

/** Notifies the result of each method of the client. */
const probe = `
import { monitorClient } from "pi-monitor/client";
export default function (pi) {
  const monitors = monitorClient(pi.events, { timeoutMs: 5_000 });
  const tried = async (what) => what().then((value) => JSON.stringify(value), (error) => error.message);
  pi.registerCommand("probe", { handler: async (_args, ctx) => {
    const say = async (name, what) => ctx.ui.notify(name + ": " + await tried(what));
    await say("lookahead", () => monitors.start({ description: "x", command: "true", match: "(?=x)" }));
    await say("parameter", () => monitors.start({ description: "x", command: "true", timeout: 5 }));
    const started = await monitors.startJob({ command: "echo one; exit 3", name: "short" });
    const events = [];
    for await (const event of monitors.events(started.id)) events.push([event.type, event.exitCode]);
    await say("job", async () => events);
    for await (const event of monitors.events(started.id)) events.push(event);
    await say("again", async () => events.length);
    await monitors.startJob({ command: "sleep 300", name: "long" });
    await say("list", async () => (await monitors.list()).map(({ kind, description, status }) => [kind, description, status]));
    await say("stop", async () => (await monitors.stop("long")).text);
    await say("unknown", () => monitors.stop("nobody"));
  } });
  pi.registerCommand("alone", { handler: async (_args, ctx) => {
    const answer = await tried(() => monitorClient(pi.events, { timeoutMs: 50 }).list());
    ctx.ui.notify("alone: " + answer);
  } });
}
`;

let directory = "";
const inDirectory = (name: string): string => join(directory, name);

/** Returns the results of the client, once the last has come. */
async function said(session: Session, last: string): Promise<Map<string, string>> {
  const all = (): [string, string][] =>
    notifications(session.pi).map((text) => {
      const [name = "", ...rest] = text.split(": ");
      return [name, rest.join(": ")];
    });
  await waitUntil(() => all().some(([name]) => name === last), promptly, `${last} to be said`);
  return new Map(all());
}

describe("the client for other extensions, from the installed package", { concurrency: 2 }, () => {
  before(async () => {
    let packageDir = "";
    ({ directory, packageDir } = await installedPackage());
    copyFileSync(join(packageDir, "extensions/monitor/client/example.ts"), inDirectory("example.ts"));
    writeFileSync(inDirectory("probe.ts"), probe);
  });

  for (const host of allHosts) {
    test(`pi ${host.version}: the example of at most 30 lines follows a monitor and stops it`, async (t) => {
      const example = readFileSync(inDirectory("example.ts"), "utf8");
      assert.ok(example.trimEnd().split("\n").length <= 30);
      const extensions = [inDirectory("node_modules/pi-monitor"), inDirectory("example.ts")];
      const session = await startSession(t, host, { extensions });
      await session.pi.prompt(
        "/errors for n in 1 2 3; do echo ok; echo error $n; sleep 0.3; done; sleep 300",
      );
      await waitUntil(
        () => notifications(session.pi).includes("errors stopped after 3 errors"),
        promptly,
        () => `the example's last word: ${notifications(session.pi).join(" | ")}`,
      );
      assert.match(notifications(session.pi).join("\n"), /error 1[\s\S]*error 2[\s\S]*error 3/);
      assert.equal(session.model.requests.length, 0, "nobody was woken");
    });

    test(`pi ${host.version}: errors are those of the tools, no event is missing, and a stop is told`, async (t) => {
      const extensions = [inDirectory("node_modules/pi-monitor"), inDirectory("probe.ts")];
      const session = await startSession(t, host, { extensions });
      await session.pi.prompt("/probe");
      const answers = await said(session, "unknown");
      assert.match(answers.get("lookahead") ?? "", /^match: .*lookahead/s);
      assert.match(answers.get("parameter") ?? "", /^timeout \(5\) is no parameter; allowed are description/);
      assert.equal(answers.get("job"), '[["done",3]]');
      assert.equal(answers.get("again"), "1");
      assert.equal(answers.get("list"), '[["job","long","running"],["job","short","exited"]]');
      assert.match(answers.get("stop") ?? "", /"long\\": stopped by an extension|stopped by an extension/);
      assert.match(answers.get("unknown") ?? "", /"nobody"/);
    });

    test(`pi ${host.version}: where pi-monitor is switched off, a request says so after its time`, async (t) => {
      const extensions = [inDirectory("node_modules/pi-monitor"), inDirectory("probe.ts")];
      const session = await startSession(t, host, { extensions, args: ["--no-monitor"] });
      await session.pi.prompt("/alone");
      const answers = await said(session, "alone");
      assert.match(
        answers.get("alone") ?? "",
        /^pi-monitor has not answered within 50 ms: it is not loaded, or/,
      );
    });
  }
});
