import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hosts, repoRoot } from "../harness/host.ts";
import { reply, sequence } from "../harness/model-reply.ts";
import { type ModelRequest, toolDeclarations, toolResults } from "../harness/model-request.ts";
import { nextRequest, promptly, runCommand, type Session, startMonitor, startSession } from "./session.ts";

const host = hosts.newest;

function namesOf(request: ModelRequest): string[] {
  return toolDeclarations(request).map(({ name }) => name);
}

/** Makes the model run a script. @returns what the script returned */
async function runScript(session: Session, script: string) {
  const { model, pi } = session;
  const declared = toolDeclarations(await nextRequest(session)).find(({ name }) => name === "codemode");
  const [parameter = "code"] = Object.keys(declared?.parameters?.properties ?? {});
  model.script(sequence([reply.call("codemode", { [parameter]: script }), reply.text("Done.")]));
  await pi.promptAndSettle("run it", promptly);
  const [text = ""] = toolResults(model.requests.at(-1) ?? assert.fail()).slice(-1);
  const [json = ""] = /\{[\s\S]*\}/.exec(text) ?? [];
  return JSON.parse(json || "null") ?? assert.fail(text);
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
    const { job, tasks, stopped, refused } = await runScript(session, script);
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

  test("a script of codemode gets the data of loops, of the task list and of a wait", async (t) => {
    const session = await startSession(t, host, {
      args: ["--tools", "+codemode"],
      settings: { tasks: "on" },
    });
    const script = [
      'const job = await tools.bg_run({ command: "echo scripted", wake: "never" });',
      'const waited = await tools.monitor_wait({ id: job.id, for: "end" });',
      'const made = await tools.loop_create({ prompt: "look", every: "1h", name: "hourly" });',
      'const paused = await tools.loop_update({ id: made.id, action: "pause" });',
      "const { loops } = await tools.loop_list({});",
      'const { tasks } = await tools.tasks({ add: [{ subject: "a" }, { subject: "b", after: ["1"] }] });',
      "const gone = await tools.loop_delete({ id: made.id });",
      "return { job, waited, made, paused, loops, tasks, gone };",
    ].join("\n");
    const { job, waited, made, paused, loops, tasks, gone } = await runScript(session, script);
    assert.equal(waited.ended, "happened");
    assert.deepEqual(waited.ids, [job.id]);
    assert.equal(waited.events[0].reasonText, "exited with code 0");
    assert.deepEqual([made.trigger, made.state, made.runs], ["every 1h", "active", 0]);
    assert.ok(Date.parse(made.nextAt) > Date.now());
    assert.deepEqual([paused.id, paused.state, paused.nextAt], [made.id, "paused", undefined]);
    assert.deepEqual(loops, [paused]);
    assert.deepEqual(
      tasks.map(({ id, status, after }: Record<string, unknown>) => [id, status, after]),
      [
        ["1", "pending", []],
        ["2", "pending", ["1"]],
      ],
    );
    assert.deepEqual(gone, { id: made.id });
  });

  test("the tools for loops and the task list are deferred where tool_search is active, and declared where it is not", async (t) => {
    const searching = await startSession(t, host, {
      args: ["--tools", "+tool_search"],
      settings: { tasks: "on" },
    });
    const names = namesOf(await nextRequest(searching));
    assert.ok(names.includes("tool_search") && names.includes("monitor"), names.join());
    assert.deepEqual(
      names.filter((name) => name.startsWith("loop_") || name === "tasks"),
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
