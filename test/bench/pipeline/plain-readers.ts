import { once } from "node:events";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import split2 from "split2";
import { startPrinting } from "./printing-command.ts";

/** Counts lines as others read them, through the same kind of pipe. */

export async function countBySplit2(command: string): Promise<number> {
  const { readFd, exited } = await startPrinting(command);
  let lines = 0;
  const splitter = plainSocket(readFd).pipe(split2());
  splitter.on("data", () => {
    lines++;
  });
  await once(splitter, "end");
  await exited;
  return lines;
}

/** Counts without a stream behind the splitter, which calls a function for each line, as in the product. */
export async function countBySplit2Mapper(command: string): Promise<number> {
  const { readFd, exited } = await startPrinting(command);
  let lines = 0;
  const splitter = plainSocket(readFd).pipe(
    split2(() => {
      lines++;
    }),
  );
  splitter.resume();
  await once(splitter, "end");
  await exited;
  return lines;
}

export async function countByReadline(command: string): Promise<number> {
  const { readFd, exited } = await startPrinting(command);
  let lines = 0;
  const reader = createInterface({ input: plainSocket(readFd), crlfDelay: Number.POSITIVE_INFINITY });
  reader.on("line", () => {
    lines++;
  });
  await once(reader, "close");
  await exited;
  return lines;
}

/** Resolves with the command's output, a number. */
export async function countByCommand(command: string): Promise<number> {
  const { readFd, exited } = await startPrinting(command);
  let text = "";
  for await (const chunk of plainSocket(readFd)) text += chunk;
  await exited;
  return Number(text);
}

function plainSocket(fd: number): Socket {
  return new Socket({ fd, readable: true, writable: false });
}
