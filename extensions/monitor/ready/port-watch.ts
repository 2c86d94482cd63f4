import { describeProcesses } from "../../core/processes/describe-processes.ts";
import { listenersAmong, portsOf, socketsListeningOn } from "../../core/processes/listening-sockets.ts";
import { listProcesses, type ProcessInfo } from "../../core/processes/process-table.ts";
import { takesConnections } from "../../core/processes/takes-connections.ts";
import { survivors, type TaskIdentity } from "../../core/processes/task-processes.ts";
import { readyText } from "../texts/ready.ts";

/** Pause between looks at all sockets, which find those that take no connection at the loopback address. */
const LOOK_PAUSE_MS = 2_000;
/** While a stranger has the port, and so takes connections, the looks become ever rarer. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;

/** Checks whether a process of one run of a task listens on a port. */
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

  /** Says why the port does not count, for a notice: who else has it, and where the task listens instead. */
  async describe(): Promise<string> {
    const others = await this.others();
    const ports = await portsOf(await this.#pids()).catch(() => []);
    return readyText.port(this.port, others, ports);
  }

  /** Names the foreign processes that listen there; undefined if there are none. */
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
    return holders.length > 0 ? describeProcesses(holders) : readyText.stranger;
  }

  /** Returns the processes that the task has started, also independent ones such as a daemon. */
  async #pids(): Promise<number[]> {
    const { own, independent } = await survivors(this.#run);
    return [...own, ...independent].map((info) => info.pid);
  }
}
