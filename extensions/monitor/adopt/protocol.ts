/** The event of pi-processes 0.12 on `pi.events` by which an extension hands over a running child. */
export const ADOPT = "processes:command:adopt";
/** The event that only pi-processes answers: if it does, it adopts. */
export const LIST = "processes:request:list";

export type AdoptAnswer = { ok: true; info: AdoptedInfo } | { ok: false; error: string };

/** The facts that the other side reads of an adopted process. */
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
