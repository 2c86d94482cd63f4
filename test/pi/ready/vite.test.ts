import assert from "node:assert/strict";
import { describe } from "node:test";
import { reply, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, textOf, toolResults } from "../../harness/model-request.ts";
import { eventsOf, parseStart, promptly, startMonitor, waitForEvent } from "../session.ts";
import { testOnAllHosts } from "../test-on-hosts.ts";
import { brokenSource, freePort, goodSource, viteProject } from "./vite-project.ts";

describe("a vite dev server", { concurrency: 2 }, () => {
  testOnAllHosts(
    "start the server, wait, test, stop: five requests, none of them a poll",
    async ({ home, model, pi }) => {
      const port = await freePort();
      const { command } = viteProject(home, port);
      const url = `http://127.0.0.1:${port}/`;
      const ready = { line: "Local:", port, http: url };
      let id = "";
      model.script(
        sequence([
          reply.call("monitor", {
            description: "dev server",
            command,
            persistent: true,
            match: "error",
            wake: "event",
            ready,
          }),
          (request) => {
            id = parseStart({ text: toolResults(request).at(-1) ?? "" }).id;
            return reply.call("monitor_wait", { id, for: "ready" });
          },
          reply.call("bash", { command: `curl -s ${url}main.ts` }),
          () => reply.call("monitor_stop", { id }),
          reply.text("It works."),
        ]),
      );
      await pi.promptAndSettle("try it", promptly);
      assert.equal(model.requests.length, 5);
      const [started, waited, served] = toolResults(model.requests[4] as ModelRequest);
      assert.match(started ?? "", /^Ready: with a line that matches and port \d+ and an answer over http/m);
      assert.match(
        waited ?? "",
        new RegExp(
          `^\\[monitor ${id} "dev server" \\S+\\] ready after \\d+\\.\\ds: port ${port}, http status 200, line\\n\\| .*Local:`,
        ),
      );
      assert.match(served ?? "", /answer = 42/);
      // The wait's event is not told again.
      const all = textOf(model.requests[4] as ModelRequest);
      assert.equal(all.split("ready after").length, 2, all);
    },
  );

  testOnAllHosts("a file broken and mended: an event each, of the lines that match", async (session) => {
    const { home, pi } = session;
    const port = await freePort();
    const { command, write } = viteProject(home, port);
    const { id } = await startMonitor(session, {
      command,
      persistent: true,
      wake: "end",
      match: "PARSE_ERROR|page reload",
      ready: { port },
    });
    await waitForEvent(pi, id, ({ text }) => text.startsWith("ready after"), promptly, "ready");
    const fetchMain = (): Promise<number> =>
      fetch(`http://127.0.0.1:${port}/main.ts`).then(
        ({ status }) => status,
        () => 0,
      );
    assert.equal(await fetchMain(), 200);
    write(brokenSource);
    await waitForEvent(pi, id, ({ quoted }) => quoted.join().includes("page reload"), promptly, "the reload");
    assert.equal(await fetchMain(), 500);
    await waitForEvent(pi, id, ({ quoted }) => quoted.join().includes("PARSE_ERROR"), promptly, "the error");
    write(goodSource);
    const reloads = (): number =>
      eventsOf(pi, id).filter(({ quoted }) => quoted.join().includes("page reload")).length;
    await waitForEvent(pi, id, () => reloads() > 1, promptly, "the second reload");
    assert.equal(await fetchMain(), 200);
  });
});
