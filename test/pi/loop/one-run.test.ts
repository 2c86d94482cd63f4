import assert from "node:assert/strict";
import { join } from "node:path";
import { describe } from "node:test";
import { repoRoot } from "../../harness/host.ts";
import { reply } from "../../harness/model-reply.ts";
import { type ModelRequest, messageTexts } from "../../harness/model-request.ts";
import { waitUntil } from "../../harness/wait.ts";
import { awaitFile, createFile, promptly, type Session, startMonitor, waitForEnd } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { createLoop, prompts, settle, waitForPrompt } from "./loop-session.ts";

/** Starts a monitor and a loop that both wake in the tick in which the monitor ends. */
async function startBoth(session: Session): Promise<{ id: string }> {
  await createLoop(session, { prompt: "look at the end", on: ["monitor_end"] });
  return await startMonitor(session, { command: `${awaitFile("go")}; exit 3`, wake: "end" });
}

function texts(request: ModelRequest): string[] {
  return messageTexts(request).map(({ text }) => text);
}

describe("one arbiter for monitors and loops", { concurrency: 4 }, () => {
  testOnAllHosts("what wakes in the same tick makes one run, which has both", async (session) => {
    const { home, model, pi } = session;
    const { id } = await startBoth(session);
    const before = model.requests.length;
    const runsBefore = pi.events.filter(({ type }) => type === "agent_start").length;
    model.script(() => reply.text("Both seen."));
    createFile(home, "go");
    await waitForEnd(pi, id);
    await waitForPrompt(pi, () => true, "the loop's prompt");
    await waitUntil(() => model.requests.length > before, promptly, "the request");
    await settle(pi);
    const [request, ...further] = model.requests.slice(before);
    assert.ok(request);
    assert.deepEqual(further, [], "one request");
    assert.equal(pi.events.filter(({ type }) => type === "agent_start").length, runsBefore + 1);
    assert.equal(texts(request).filter((text) => text.includes("look at the end")).length, 1 + 1);
    assert.equal(texts(request).filter((text) => text.includes("exited with code 3")).length, 1);
  });

  testOnAllHosts(
    "neither swallows the prompt that was submitted before, and both come once",
    async (session) => {
      const { home, model, pi } = session;
      const { id } = await startBoth(session);
      const before = model.requests.length;
      model.script(() => reply.text("Going on."));
      const settled = pi.promptAndSettle("slowly", promptly);
      createFile(home, "go");
      await settled;
      await waitForEnd(pi, id);
      await waitForPrompt(pi, () => true, "the loop's prompt");
      const has = (part: string) =>
        model.requests.slice(before).some((request) => texts(request).some((text) => text.includes(part)));
      await waitUntil(
        () => has("slowly") && has("exited with code 3") && has("[loop "),
        promptly,
        "all of it",
      );
      await settle(pi);
      assert.equal(prompts(pi).length, 1);
      const last = model.requests.at(-1);
      assert.ok(last);
      assert.equal(texts(last).filter((text) => text === "slowly").length, 1);
      assert.equal(texts(last).filter((text) => text.includes("exited with code 3")).length, 1);
    },
    { extensions: [repoRoot, join(import.meta.dirname, "fixtures/slow-input.ts")] },
  );
});
