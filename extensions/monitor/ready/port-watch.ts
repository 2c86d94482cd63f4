import { describeProcesses } from "../../core/processes/describe-processes.ts";
import type { ListeningSocket } from "../../core/processes/listening-proc.ts";
import { listenersAmong, portsOf, socketsListeningOn } from "../../core/processes/listening-sockets.ts";
import { listProcesses, type ProcessInfo } from "../../core/processes/process-table.ts";
import { survivors, type TaskIdentity } from "../../core/processes/task-processes.ts";

/** Who a socket belongs to costs many times what it costs to see it: a stranger's is asked for ever less often. */
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
const PORTS_SHOWN_MAX = 5;

/** Looks whether a process of one run of a task listens on a port. */
export class PortWatch {
  readonly port: number;
  readonly #run: TaskIdentity;
  /** Sockets that were nobody's of the task, and when to ask again. */
  readonly #strangers = new Map<string, { pauseMs: number; nextMs: number }>();

  constructor(port: number, run: TaskIdentity) {
    this.port = port;
    this.#run = run;
  }

  /**
   * @param nowMs of a clock that never goes back
   * @throws the system's error, such as EMFILE
   */
  async isOurs(nowMs: number): Promise<boolean> {
    const sockets = (await socketsListeningOn(this.port)).filter(
      ({ inode }) => (this.#strangers.get(inode)?.nextMs ?? 0) <= nowMs,
    );
    if (sockets.length === 0) return false;
    const ours = await listenersAmong(await this.#pids(), sockets);
    if (ours.length > 0) return true;
    for (const socket of sockets) this.#pause(socket, nowMs);
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

  #pause({ inode }: ListeningSocket, nowMs: number): void {
    const before = this.#strangers.get(inode)?.pauseMs;
    const pauseMs = before === undefined ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, 2 * before);
    this.#strangers.set(inode, { pauseMs, nextMs: nowMs + pauseMs });
  }

  /** What the task has started, also what has made itself independent since: a daemon, for one. */
  async #pids(): Promise<number[]> {
    const { own, independent } = await survivors(this.#run);
    return [...own, ...independent].map((info) => info.pid);
  }
}
