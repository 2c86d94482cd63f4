import { availableParallelism, cpus, release, totalmem, type } from "node:os";

const GiB = 1024 ** 3;

/** The machine that the figures come from. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  kernel: string;
  node: string;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / GiB),
    kernel: `${type()} ${release()}`,
    node: process.version,
  };
}

export function describeMachine({ processor, cores, memoryGiB, kernel, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${kernel}; node ${node}`;
}
