import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Home } from "../../harness/home.ts";

const VITE = fileURLToPath(new URL("../../../node_modules/vite/bin/vite.js", import.meta.url));

export const goodSource = "export const answer: number = 42;\nconsole.log(answer);\n";
export const brokenSource = "export const answer: = 42;\n";

/** Makes a page with one script in the working directory, and the command that serves it. */
export function viteProject(home: Home, port: number): { command: string; write(source: string): void } {
  const directory = join(home.cwd, "site");
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "index.html"), '<script type="module" src="/main.ts"></script>\n');
  const write = (source: string): void => writeFileSync(join(directory, "main.ts"), source);
  write(goodSource);
  return {
    command: `'${process.execPath}' '${VITE}' ${directory} --port ${port} --strictPort --host 127.0.0.1 2>&1`,
    write,
  };
}

/** Returns a port that nobody listens on, for a moment at least. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
