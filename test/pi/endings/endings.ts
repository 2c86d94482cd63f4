import assert from "node:assert/strict";
import { type ReplyToolCall, reply, sequence } from "../../harness/model-reply.ts";
import { toolResults } from "../../harness/model-request.ts";
import { promptly, runCommand, type Session } from "../session.ts";
import { isNested, type Planted, withNested } from "./planted.ts";

/** One way in which tasks end. */
export interface Ending {
  name: string;
  /** Parameters of the monitors. */
  args?: Record<string, unknown>;
  settings?: Record<string, unknown>;
  /** The shell's next command, once it is released. Default: it ends with code 7. */
  after?: string;
  /** Ends them. Resolves when that is requested, with the answers for the tasks, if any. */
  trigger(session: Session, planted: readonly Planted[]): Promise<string[]>;
  /** The beginning of the end event; undefined if no model hears of the end. */
  said?: RegExp;
  /** Whether pi goes on, and its model can be asked. */
  piLives: boolean;
}

const deadlineMs = 20_000;

export const endings: readonly Ending[] = [
  {
    name: "stop by the model",
    piLives: true,
    trigger: (session, planted) =>
      callAll(
        session,
        planted.map(({ id }) => ({ name: "monitor_stop", args: { id } })),
      ),
  },
  {
    name: "stop by command",
    said: /^stopped by the user's command after/,
    piLives: true,
    trigger: async ({ pi }) => [(await runCommand(pi, "/monitor-stop all")).text],
  },
  {
    name: "replaces",
    piLives: true,
    trigger: (session, planted) =>
      callAll(
        session,
        planted.map(({ id }) => ({
          name: "monitor",
          args: { description: `after ${id}`, command: `true # ${id}`, replaces: id },
        })),
      ),
  },
  {
    name: "deadline",
    args: { timeout_ms: deadlineMs },
    said: /^stopped at its deadline/,
    piLives: true,
    trigger: async () => [],
  },
  {
    name: "firehose",
    settings: { linesPerSecond: 5, windowSeconds: 1 },
    // It starts no process for each line: the flood must end the tree, not load the machine.
    after: "while :; do echo flood; read -r -t 0.05 _ <>FIFO; done",
    said: /^stopped as firehose/,
    piLives: true,
    trigger: async (_session, planted) => {
      for (const { release } of planted) release();
      return [];
    },
  },
  {
    name: "exit of the shell",
    said: /^(exited with code 7|stopped by the user's command) after/,
    piLives: true,
    trigger: async (_session, planted) => {
      for (const { release } of planted) release();
      return [];
    },
  },
  {
    name: "switch of the session",
    piLives: true,
    trigger: async ({ pi }) => {
      assert.deepEqual((await pi.send({ type: "new_session" })).data, { cancelled: false });
      return [];
    },
  },
  {
    name: "end of the session",
    piLives: false,
    trigger: async ({ pi }) => {
      await pi.close();
      return [];
    },
  },
  ...(["SIGTERM", "SIGHUP", "SIGKILL"] as const).map(
    (signal): Ending => ({
      name: `${signal} of pi`,
      piLives: false,
      trigger: async ({ pi }) => {
        pi.kill(signal);
        return [];
      },
    }),
  ),
];

/** Makes the model make the calls side by side. @returns their results */
export async function callAll(session: Session, calls: ReplyToolCall[]): Promise<string[]> {
  const { model, pi } = session;
  // A nested pi may be about to ask, too.
  model.script(withNested(session.home, sequence([reply.calls(calls)], reply.text("Noted."))));
  await pi.promptAndSettle("call them", 3 * promptly);
  const last = model.requests.findLast((request) => !isNested(request));
  assert.ok(last);
  return toolResults(last).slice(-calls.length);
}
