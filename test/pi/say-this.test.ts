import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repoRoot } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { toolResults } from "../harness/model-request.ts";
import { promptly } from "./session.ts";
import { testOnAllHosts } from "./test-on-hosts.ts";

const readme = readFileSync(join(repoRoot, "README.md"), "utf8");

/** The sentences of the README, each with the call that it leads to. */
const sentences = [...readme.matchAll(/^\d\. "(.+)"\n\n {3}`(\w+) (\{.*\})`$/gm)].map(
  ([, sentence = "", tool = "", args = ""]) => ({ sentence, tool, args: JSON.parse(args) }),
);

testOnAllHosts("what the README suggests to say to the agent works, all five sentences", async (session) => {
  const { home, model, pi } = session;
  assert.equal(sentences.length, 5);
  // None of them ends meanwhile, since an end would wake the agent between two sentences.
  const scripts = { dev: "sleep 300", test: "sleep 300" };
  writeFileSync(join(home.cwd, "package.json"), JSON.stringify({ scripts }));
  writeFileSync(join(home.cwd, "app.log"), "");
  for (const { sentence, tool, args } of sentences) {
    const before = model.requests.length;
    model.script(sequence([reply.call(tool, args), reply.text("Done.")], reply.text("Noted.")));
    await pi.promptAndSettle(sentence, promptly);
    const answer = model.requests.slice(before).find((request) => toolResults(request).length > 0);
    const result = toolResults(answer ?? assert.fail(sentence)).at(-1) ?? "";
    assert.match(result, /^(?:Started (?:monitor|job) |Created loop |\w{4} ".*": stopped by you)/, sentence);
  }
});
