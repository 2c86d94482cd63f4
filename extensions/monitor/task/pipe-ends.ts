import type { ChildProcess, StdioOptions } from "node:child_process";
import { closeSync } from "node:fs";
import type { FileName } from "../../core/processes/open-files.ts";
import { createInputPipe } from "../stdin/input-pipe.ts";
import type { TaskInput } from "../stdin/task-input.ts";
import { createOutputPipes } from "./output-pipe.ts";
import { type OutputStream, pipeStream, readableStream } from "./output-stream.ts";

/** What a command reads from and writes to, from both sides. */
export interface CommandEnds {
  /** The command's side. */
  stdio: StdioOptions;
  /** What the shell runs before the command. */
  prelude: string;
  /** For the command, beside what it is given anyway; undefined takes one away. */
  env: NodeJS.ProcessEnv;
  /** The names of what it writes to: a process that has one open holds the output. */
  outputs: FileName[];
  input: TaskInput | undefined;
  /** Our side, once there is a command. Stdout and stderr, or one for both. */
  streams(child: ChildProcess): OutputStream[];
  /** The command has its side, or will never have it. */
  closeTheirs(): void;
  /** There is no command to read. */
  closeOurs(): void;
}

/** Whether stdout and stderr get a pipe each, or one descriptor, which alone keeps their order. */
export type OutputLayout = "apart" | "shared";

/** Pipes for what it prints, and nothing to read, or a pipe. @throws the system's error */
export async function pipeEnds(layout: OutputLayout, reads: "none" | "pipe"): Promise<CommandEnds> {
  const stdin = reads === "pipe" ? await createInputPipe() : undefined;
  // Without a temporary directory for named pipes, Node's socket pairs have to do.
  const pipes = await createOutputPipes(layout === "shared" ? 1 : 2).catch(() => []);
  const [first, second = first] = pipes;
  const read = stdin?.readFd ?? "ignore";
  const isOnePipeOfNode = !first && layout === "shared";
  return {
    stdio:
      first && second
        ? [read, first.writeFd, second.writeFd]
        : [read, "pipe", isOnePipeOfNode ? "inherit" : "pipe"],
    // Only the shell can join both streams in one of Node's own pipes.
    prelude: isOnePipeOfNode ? "exec 2>&1\n" : "",
    env: {},
    outputs: pipes.map((pipe) => pipe.name),
    input: stdin?.input,
    streams(child) {
      if (pipes.length > 0) return pipes.map((pipe) => pipeStream(pipe.readFd));
      return [child.stdout, child.stderr].filter((stream) => stream !== null).map(readableStream);
    },
    closeTheirs() {
      if (stdin) closeSync(stdin.readFd);
      for (const pipe of pipes) closeSync(pipe.writeFd);
    },
    closeOurs() {
      stdin?.input.close();
      for (const pipe of pipes) closeSync(pipe.readFd);
    },
  };
}
