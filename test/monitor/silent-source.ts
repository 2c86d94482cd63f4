import type { Source, SourceProcesses } from "../../extensions/monitor/task/source.ts";
import { nothingLeft } from "../../extensions/monitor/task/source.ts";

/** Of nobody: the number is beyond that of any process. */
const nobody: SourceProcesses = {
  pid: 2 ** 22 + 1,
  identity: { groupId: 2 ** 22 + 1, leaderStartTime: "1", outputs: [], marker: "NOBODY=1", leftByShell: [] },
};

/** A source that says nothing and ends only where it is ended. */
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
