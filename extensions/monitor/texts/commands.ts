import { quotedLabel, valueLabel } from "../../core/text/label.ts";

/** What the commands answer. */
export const commandText = {
  forgotten: (count: number) =>
    count === 0
      ? "No ended task was left to forget."
      : `Ended tasks forgotten: ${count}. Their logs are kept.`,
  idOrAll: "an id or all",
  id: "an id",
  noMonitorRuns: "No monitor is running.",
  idOrName: "an id or a name",
  wrongLines: (text: string | undefined, min: number, max: number) =>
    `lines is ${valueLabel(text)}; allowed is an integer from ${min} to ${max}.`,
  bgNeedsCommand: "/bg needs the command to run: /bg --name build npm run build",
  wrongWake: (wake: string, values: string) => `--wake is ${quotedLabel(wake)}; allowed is one of ${values}.`,
  monitorNeedsCommand: "/monitor needs the command to run: /monitor --match 'ERROR|ready' tail -f app.log",
  wrongMonitorName: (name: string, most: number) =>
    `--name is ${quotedLabel(name)}; allowed are 1 to ${most} characters, not all blank.`,
  startedMonitor: (id: string) => `Started monitor ${id}`,
  stopAll: "/monitor-stop all",
  stopHint: (id: string) => `/monitor-stop ${id} stops it`,
  wakes: (when: string) => `wakes the agent ${when}`,
  startedJob: (id: string) => `Started job ${id}`,
  logHint: (id: string) => `/bg-logs ${id} shows its log`,
  startedAgain: (task: string) => `Started again: ${task}`,
  startedAgainAs: (id: string) => `Started again as ${id}`,
};
