import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "node:test";
import { reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile, promptly, runCommand, waitForEnd } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { parseMoved, unguarded } from "./moved-call.ts";

describe("a bash call", { concurrency: 4 }, () => {
  testOnAllHosts(
    "leaves the foreground by the clock, if it is to",
    async (session) => {
      const { model, home, pi } = session;
      model.script(
        sequence([reply.call("bash", { command: `echo on; ${awaitFile("over")}` })], reply.text("Done.")),
      );
      await pi.promptAndSettle("go", promptly);
      const { id, shown } = parseMoved(toolResults(model.requests.at(-1) ?? assert.fail()).at(-1) ?? "", "");
      assert.deepEqual(shown, ["on"]);
      createFile(home, "over");
      await waitForEnd(pi, id);
    },
    { settings: { monitor: { bashToJobAfterSeconds: 1, bashGuard: "off" } } },
  );

  testOnAllHosts(
    "of the person, typed behind !, is moved as well, and wakes nobody",
    async (session) => {
      const { pi, model, home } = session;
      const before = model.requests.length;
      const bash = pi.send({ type: "bash", command: `echo mine; touch typed; ${awaitFile("person")}` });
      await waitUntil(() => existsSync(join(home.cwd, "typed")), promptly, "the command");
      assert.match((await runCommand(pi, "/bg")).text, /^Moved/);
      const result = JSON.stringify(await bash);
      const [, id = ""] = /it goes on as job (\w+)/.exec(result) ?? [];
      createFile(home, "person");
      await waitForEnd(pi, id);
      // It depends on the reading before the move which of both has the line.
      const log = readFileSync(join(home.agentDir, "monitor", `${id}.log`), "utf8");
      assert.match(result + log, /mine/);
      assert.equal(model.requests.length, before);
    },
    unguarded,
  );
});
