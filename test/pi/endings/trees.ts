import { join } from "node:path";
import type { Home } from "../../harness/home.ts";
import { nodePath, type PiHost, piArguments } from "../../harness/host.ts";
import { findOnPath } from "./on-path.ts";

/** The processes that a task has started when it ends. */
export interface Tree {
  name: string;
  /** The numbers of processes that record themselves: those of the task, and those independent of it. */
  own: number;
  independent?: number;
  /** Shell code that starts them in the background. */
  build(place: TreePlace): string;
}

/** The place of a tree. */
export interface TreePlace {
  host: PiHost;
  home: Home;
  /** The file in which the processes record their pids. */
  recordsPath: string;
  /** The socket of a tmux server of its own. */
  socketPath: string;
}

/** Every process of every tree runs this, and a stranger, too. */
export const sleeper = "sleep 86321";

/** The prompt of a nested pi, by which the scripted model recognises it. */
export const nestedPrompt = "Start the monitor of the nested pi.";

export const hasTmux = findOnPath("tmux") !== undefined;

const recorder = join(import.meta.dirname, "fixtures/recorded.sh");
const silent = "</dev/null >/dev/null 2>&1";

function recorded({ recordsPath }: TreePlace, role: "own" | "other", command: string): string {
  return `${recorder} ${recordsPath} ${role} ${command}`;
}

const own = (place: TreePlace, command = sleeper) => recorded(place, "own", command);

/** The shell itself is one more process. */
export const trees: readonly Tree[] = [
  {
    name: "pipeline",
    own: 3,
    build: (place) => `${own(place, "tail -f /dev/null")} | ${own(place, "cat")} | ${own(place, "cat")} &`,
  },
  { name: "ignores SIGTERM", own: 1, build: (place) => `(trap '' TERM; exec ${own(place)}) &` },
  { name: "stopped", own: 1, build: (place) => `${own(place, `sh -c 'kill -STOP $$; exec ${sleeper}'`)} &` },
  {
    name: "setsid, holding the output",
    own: 1,
    build: (place) => `(setsid ${own(place)} &)`,
  },
  {
    name: "setsid, silent, with a living parent",
    own: 2,
    build: (place) => `${own(place, `sh -c 'setsid ${own(place)} ${silent} & wait'`)} &`,
  },
  {
    name: "double fork in the group",
    own: 1,
    build: (place) => `( (${own(place)} ${silent} &) & )`,
  },
  {
    name: "env -i in the group",
    own: 1,
    build: (place) => `( (env -i ${own(place)} ${silent} &) & )`,
  },
  {
    name: "env -i setsid, holding the output",
    own: 1,
    build: (place) => `(env -i setsid ${own(place)} &)`,
  },
  {
    name: hasTmux ? "tmux server" : "daemon (no tmux here)",
    own: 0,
    independent: 1,
    build: (place) =>
      hasTmux
        ? `tmux -S ${place.socketPath} -f /dev/null new-session -d "${recorded(place, "other", sleeper)}"`
        : `(setsid ${recorded(place, "other", sleeper)} ${silent} &)`,
  },
  {
    name: "nested pi",
    own: 4,
    build: (place) => `${nestedInput} | ${own(place, nestedPi(place))} >${place.recordsPath}.out 2>&1 &`,
  },
];

/** Keeps stdin open, or the nested pi would end at once. */
const nestedInput = `(echo '{"type":"prompt","message":"${nestedPrompt}"}'; exec ${sleeper}) 2>/dev/null`;

function nestedPi({ host }: TreePlace): string {
  return [nodePath, ...piArguments({ host }, ["--mode", "rpc"])].join(" ");
}

/** Returns the nested pi's command: a shell, its child, and a process that has left group and descent. */
export function nestedCommand(recordsPath: string): string {
  const process = `${recorder} ${recordsPath} own ${sleeper}`;
  return `echo "own $$" >>${recordsPath}; (setsid ${process} &); ${process}`;
}
