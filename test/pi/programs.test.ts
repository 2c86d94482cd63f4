import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hosts, repoRoot } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolDeclarations, toolResults } from "../harness/model-request.ts";
import { nextRequest, promptly, runCommand, startMonitor, startSession } from "./session.ts";

const host = hosts.newest;

function namesOf(request: ModelRequest): string[] {
  return toolDeclarations(request).map(({ name }) => name);
}

/** Features of newer versions of pi. */
describe(`scripts, permissions and search in pi ${host.version}`, { concurrency: 2 }, () => {
  test("a script of codemode gets the data of starts, lists and stops", async (t) => {
    const session = await startSession(t, host, { args: ["--tools", "+codemode"] });
    const { id } = await startMonitor(session, { command: "sleep 300", description: "sleeping" });
    const script = [
      'const job = await tools.bg_run({ command: "sleep 301", name: "scripted" });',
      "const { tasks } = await tools.monitor_list({});",
      "const stopped = await tools.monitor_stop({ id: job.id });",
      "const refused = await tools.bg_run({ command: 1, timeout: 5 }).catch((error) => error.message);",
      "return { job, tasks, stopped, refused };",
    ].join("\n");
    const { model, pi } = session;
    const declared = toolDeclarations(await nextRequest(session)).find(({ name }) => name === "codemode");
    const [parameter = "code"] = Object.keys(declared?.parameters?.properties ?? {});
    model.script(sequence([reply.call("codemode", { [parameter]: script }), reply.text("Done.")]));
    await pi.promptAndSettle("run it", promptly);
    const [text = ""] = toolResults(model.requests.at(-1) ?? assert.fail()).slice(-1);
    const [json = ""] = /\{[\s\S]*\}/.exec(text) ?? [];
    const { job, tasks, stopped, refused } = JSON.parse(json || "null") ?? assert.fail(text);
    const { id: jobId } = job;
    assert.deepEqual(
      tasks.map(({ description, kind, status }: Record<string, string>) => [description, kind, status]),
      [
        ["sleeping", "monitor", "running"],
        ["scripted", "job", "running"],
      ],
    );
    assert.equal(tasks[0].id, id);
    assert.deepEqual(stopped.ids, [jobId]);
    assert.match(refused, /timeout \(5\) is no parameter; allowed are command, /);
  });

  test("the tools for loops are deferred where tool_search is active, and declared where it is not", async (t) => {
    const searching = await startSession(t, host, { args: ["--tools", "+tool_search"] });
    const names = namesOf(await nextRequest(searching));
    assert.ok(names.includes("tool_search") && names.includes("monitor"), names.join());
    assert.deepEqual(
      names.filter((name) => name.startsWith("loop_")),
      [],
    );
    const { model, pi } = searching;
    model.script(
      sequence([
        reply.call("tool_search", { query: "loop_create: a prompt on a schedule" }),
        reply.text("Found."),
      ]),
    );
    await pi.promptAndSettle("find it", promptly);
    assert.ok(namesOf(model.requests.at(-1) ?? assert.fail()).includes("loop_create"));
  });

  test("permission extensions see what reads, what changes and what runs commands", async (t) => {
    const extensions = [repoRoot, join(import.meta.dirname, "fixtures/tell-annotations.ts")];
    const { pi } = await startSession(t, host, { extensions });
    const told = new Map<string, Record<string, boolean>>(
      JSON.parse((await runCommand(pi, "/annotations")).text),
    );
    const withHints = (readOnlyHint: boolean, destructiveHint: boolean, openWorldHint: boolean) =>
      [...told]
        .filter(
          ([, hints]) =>
            hints.readOnlyHint === readOnlyHint &&
            hints.destructiveHint === destructiveHint &&
            hints.openWorldHint === openWorldHint,
        )
        .map(([name]) => name)
        .sort();
    for (const name of ["bg_logs", "loop_list", "monitor_list", "monitor_read_stderr"])
      assert.ok(withHints(true, false, false).includes(name), name);
    for (const name of ["monitor", "bg_run"]) assert.ok(withHints(false, true, true).includes(name), name);
    for (const name of ["monitor_stop", "loop_delete"])
      assert.ok(withHints(false, true, false).includes(name), name);
    for (const [name, hints] of told) assert.ok(hints, name);
  });
});
