import type { Source, SourceProcesses } from "../../extensions/monitor/task/source.ts";
import { nothingLeft } from "../../extensions/monitor/task/source.ts";

/** Belongs to nobody: the number is above that of any process. */
const nobody: SourceProcesses = {
  pid: 2 ** 22 + 1,
  identity: { groupId: 2 ** 22 + 1, leaderStartTime: "1", outputs: [], marker: "NOBODY=1", leftByShell: [] },
};

/** Makes a source without output that ends only when it is ended. */
export function silentSource(startedAtMs = Date.now()): Source {
  return {
    streams: [],
    startedAtMs,
    processes: nobody,
    exited: new Promise(() => {}),
    describeHolders: async () => undefined,
    terminate: async () => ({ left: [], unknown: undefined }),
    findLeft: async () => nothingLeft,
  };
}
