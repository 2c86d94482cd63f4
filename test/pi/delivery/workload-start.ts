import assert from "node:assert/strict";
import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import { reply, sequence } from "../../harness/model-reply.ts";
import { type ModelRequest, toolResults } from "../../harness/model-request.ts";
import { awaitFile, parseStart, promptly, type Session } from "../session.ts";

/**
 * Makes the model start monitors that print once the file `go` exists.
 * @param lines the output, in which `NAME` stands for the monitor's name
 */
export async function startAll(session: Session, names: readonly string[], lines: string): Promise<string[]> {
  const { model, pi } = session;
  const calls = names.map((name) => ({
    name: "monitor",
    args: { description: name, command: `${awaitFile("go")}; : ${name}; ${lines.replaceAll("NAME", name)}` },
  }));
  model.script(sequence([reply.calls(calls)], reply.text("Watching.")));
  await pi.promptAndSettle("watch all", promptly);
  return toolResults(lastRequest(session)).map((text) => parseStart({ text }).id);
}

export function lastRequest({ model }: Session): ModelRequest {
  return model.requests.at(-1) ?? assert.fail("The model was not asked.");
}

/** Returns the path of the task's record, which tells its end. */
export function recordPath(home: Home, id: string): string {
  return join(home.agentDir, "monitor", `${id}.json`);
}
