import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notifications, ownPi, promptly, runCommand } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { settle } from "./loop-session.ts";

/** The ids of answered questions. */
const asked = new Set<string>();

testOnAllHosts(
  "loop.md is the prompt of a loop for which none is typed; the project's is shown whole, and used if wanted",
  async ({ home, pi }) => {
    assert.match((await runCommand(pi, "/loop 10m")).text, /needs the prompt/);
    writeFileSync(join(home.agentDir, "loop.md"), "tidy up\n");
    const own = await runCommand(pi, "/loop");
    assert.match(own.text, /^Created loop .* "tidy up": at its own pace of 1m to 1h\..*\ntidy up$/s);
    await settle(pi);
    mkdirSync(join(home.cwd, ".pi"), { recursive: true });
    writeFileSync(join(home.cwd, ".pi", "loop.md"), "look\u202e after\nthe project");
    for (const wanted of [false, true]) {
      const told = notifications(pi).length;
      const command = pi.prompt("/loop 1h");
      const question = await pi.waitForEvent(
        ({ type, method, id }) =>
          type === "extension_ui_request" && method === "confirm" && !asked.has(String(id)),
        promptly,
        "the question",
      );
      asked.add(String(question.id));
      assert.match(String(question.title), /^Start a loop with the prompt of .*\.pi\/loop\.md\?$/);
      assert.equal(question.message, "look\\u202e after\nthe project");
      pi.answerUi(String(question.id), wanted);
      await command;
      const answer = notifications(pi)[told] ?? "";
      if (wanted) assert.match(answer, /: every 1h\..*\nlook\\u202e after\nthe project$/s);
      else assert.equal(answer, "No loop was started.");
    }
  },
  ownPi,
);
