/** On `pi.events`, as pi-processes 0.12 has them: another extension hands over a child that runs. */
export const ADOPT = "processes:command:adopt";
/** What pi-processes alone answers: whoever does is the one to adopt. */
export const LIST = "processes:request:list";

export type AdoptAnswer = { ok: true; info: AdoptedInfo } | { ok: false; error: string };

/** What the other side reads of a process that has been adopted. */
export interface AdoptedInfo {
  id: string;
  name: string;
  pid: number;
  command: string;
  cwd: string;
  /** In ms since the epoch. */
  startTime: number;
  endTime: null;
  status: "running";
  exitCode: null;
  success: null;
  stdoutFile: string;
  stderrFile: string;
  endReason: null;
  signal: null;
  errorMessage: null;
}
