import { taskEnd } from "../../core/texts/task-ends.ts";

/** How a task ended. */
export const endText = {
  exited: (code: number) => `exited with code ${code}`,
  signaled: (signal: string) => `ended by signal ${signal} from outside`,
  outputHeld: (shell: string, processes: string) => `shell ${shell}; output still held by ${processes}`,
  beforeReady: (words: string) => `${words} before it was ready,`,
  userCommand: "the user's command",
  userInPanel: "the user in the panel",
  extension: "an extension",
  userElsewhere: "the user, from another pi",
  userInShell: "the user, from a shell",
  agent: "the agent",
  youElsewhere: "you, from another pi",
  youInShell: "you, from a shell",
  stoppedBy: (stoppedBy: string) => `stopped by ${stoppedBy}`,
  replacedBy: (by: string) => `replaced by ${by}`,
  deadline: (timeout: string) => `stopped at its deadline (${timeout})`,
  firehose: (linesPerSecond: number, windowSeconds: number) =>
    `stopped as firehose: more than ${linesPerSecond} lines per second ` +
    `over ${windowSeconds} s, without a break of ${windowSeconds} s`,
  memory: (usedMib: number, maxMib: number) =>
    `stopped: it took ${usedMib} MiB of memory (memoryMaxMiB ${maxMib})`,
  until: "ended with the line that it was to run for (until)",
  untilItsLine: taskEnd.untilItsLine,
  withSession: taskEnd.withSession,
  flood: (linesPerSecond: number, windowSeconds: number) =>
    `stopped: more than ${linesPerSecond} lines/s for ${windowSeconds} s`,
};
