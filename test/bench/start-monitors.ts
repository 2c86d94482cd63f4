import { reply, sequence } from "../harness/model-reply.ts";
import { toolResults } from "../harness/model-request.ts";
import { parseStart, promptly, type Session, type StartedMonitor } from "../pi/session.ts";

/** Makes the model start all of them with one answer; they run until they are stopped. */
export async function startMonitors(
  { model, pi }: Session,
  commands: readonly (string | ({ command: string } & Record<string, unknown>))[],
): Promise<StartedMonitor[]> {
  if (commands.length === 0) return [];
  const calls = commands.map((command, index) => ({
    name: "monitor",
    args: {
      description: `number ${index + 1}`,
      persistent: true,
      ...(typeof command === "string" ? { command } : command),
    },
  }));
  model.script(sequence([reply.calls(calls)], reply.text("Watching.")));
  await pi.promptAndSettle("watch them", promptly);
  const last = model.requests.at(-1);
  if (!last) throw new Error("The model was not asked.");
  return toolResults(last)
    .slice(-commands.length)
    .map((text) => parseStart({ text }));
}
