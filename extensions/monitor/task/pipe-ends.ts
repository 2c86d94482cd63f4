import type { ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";
import type { FileName } from "../../core/processes/open-files.ts";
import { createInputPipe } from "../stdin/input-pipe.ts";
import type { TaskInput } from "../stdin/task-input.ts";
import { createOutputPipes } from "./output-pipe.ts";
import { type OutputStream, pipeStream, readableStream } from "./output-stream.ts";

/** The input and output of a command, from both sides. */
export interface CommandEnds {
  /** The command's side. */
  stdio: readonly (number | "ignore" | "inherit" | "pipe")[];
  /** Shell code to run before the command. */
  prelude: string;
  /** Variables for the command besides its usual ones; undefined removes one. */
  env: NodeJS.ProcessEnv;
  /** The names of its outputs: a process that has one open holds the output. */
  outputs: FileName[];
  input: TaskInput | undefined;
  /** Returns our side, once there is a command: stdout and stderr, or one for both. */
  streams(child: ChildProcess): OutputStream[];
  /** Closes the command's side, once the command has it, or will never have it. */
  closeTheirs(): void;
  /** Closes our side, because there is no command to read. */
  closeOurs(): void;
}

/** Whether stdout and stderr get a pipe each, or share a descriptor, which alone keeps their order. */
export type OutputLayout = "apart" | "shared";

/** Opens pipes for its output, and a pipe or nothing for its input. @throws the system's error */
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
