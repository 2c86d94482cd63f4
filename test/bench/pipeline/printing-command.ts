import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { createOutputPipes } from "../../../extensions/monitor/task/output-pipe.ts";

export interface PrintingCommand {
  /** The reading end of its stdout, in a pipe like the product's. */
  readFd: number;
  /** Resolves when the shell has exited with code 0. */
  exited: Promise<void>;
}

/** Starts a command whose stdout the caller reads; its stderr is the caller's. */
export async function startPrinting(command: string): Promise<PrintingCommand> {
  const [pipe] = await createOutputPipes(1);
  if (!pipe) throw new Error("There is no pipe.");
  const child = spawn("/bin/bash", ["-c", command], { stdio: ["ignore", pipe.writeFd, "inherit"] });
  closeSync(pipe.writeFd);
  const exited = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${signal ?? `code ${code}`}`));
    });
  });
  return { readFd: pipe.readFd, exited };
}
