import { describeProcesses } from "../../core/processes/describe-processes.ts";
import { listenersAmong, portsOf, socketsListeningOn } from "../../core/processes/listening-sockets.ts";
import { listProcesses, type ProcessInfo } from "../../core/processes/process-table.ts";
import { takesConnections } from "../../core/processes/takes-connections.ts";
import { survivors, type TaskIdentity } from "../../core/processes/task-processes.ts";

/** Between two looks at all sockets, in which those are found that take no connection at this machine's address. */
const LOOK_PAUSE_MS = 2_000;
/** While a stranger has the port, and so takes connections, it is looked for ever less often. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
const PORTS_SHOWN_MAX = 5;

/** Looks whether a process of one run of a task listens on a port. */
export class PortWatch {
  readonly port: number;
  readonly #run: TaskIdentity;
  #nextLookMs = 0;
  /** Undefined while nobody has the port. */
  #pauseMs: number | undefined;

  constructor(port: number, run: TaskIdentity) {
    this.port = port;
    this.#run = run;
  }

  /**
   * @param nowMs of a clock that never goes back
   * @throws the system's error, such as EMFILE
   */
  async isOurs(nowMs: number): Promise<boolean> {
    const isDue = nowMs >= this.#nextLookMs;
    if (!isDue && (this.#pauseMs !== undefined || !(await takesConnections(this.port)))) return false;
    const sockets = await socketsListeningOn(this.port);
    if (sockets.length > 0 && (await listenersAmong(await this.#pids(), sockets)).length > 0) return true;
    this.#pauseMs =
      sockets.length === 0
        ? undefined
        : Math.min(LONGEST_PAUSE_MS, 2 * (this.#pauseMs ?? FIRST_PAUSE_MS / 2));
    this.#nextLookMs = nowMs + (this.#pauseMs ?? LOOK_PAUSE_MS);
    return false;
  }

  /** Why the port does not count, for a notice: who else has it, where the task listens instead. */
  async describe(): Promise<string> {
    const others = await this.others();
    const ports = await portsOf(await this.#pids()).catch(() => []);
    const shown = ports.slice(0, PORTS_SHOWN_MAX).join(", ");
    return (
      (others === undefined
        ? `nobody listens on port ${this.port}`
        : `port ${this.port} is taken by ${others}, not by this task`) +
      (ports.length > 0 ? ` (which listens on ${shown}${ports.length > PORTS_SHOWN_MAX ? ", …" : ""})` : "")
    );
  }

  /** Who listens there and is not of the task; undefined if nobody does. */
  async others(): Promise<string | undefined> {
    const sockets = await socketsListeningOn(this.port);
    if (sockets.length === 0) return undefined;
    const table = await listProcesses();
    const pids = new Set(
      await listenersAmong(
        table.map((info) => info.pid),
        sockets,
      ),
    );
    const holders: ProcessInfo[] = table.filter((info) => pids.has(info.pid));
    return holders.length > 0 ? describeProcesses(holders) : "a process of somebody else";
  }

  /** What the task has started, also what has made itself independent since: a daemon, for one. */
  async #pids(): Promise<number[]> {
    const { own, independent } = await survivors(this.#run);
    return [...own, ...independent].map((info) => info.pid);
  }
}
