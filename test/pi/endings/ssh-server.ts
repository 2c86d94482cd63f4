import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { killIfAlive } from "../../harness/processes.ts";
import { waitUntil } from "../../harness/wait.ts";
import { promptly } from "../session-state.ts";

/** Debian has it outside a user's PATH. */
const SSHD = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd"].find(existsSync);
/** The directory in which an sshd of root gives up its privileges. */
const PRIVILEGE_SEPARATION = "/run/sshd";

/** The test's own server on this machine, with its own keys. */
export interface SshServer {
  /** Returns `ssh` with all its arguments for a login, and the host. @param options such as `-tt` */
  command(options?: string): string;
  close(): Promise<void>;
}

/**
 * @param directory the place of its files
 * @returns the reason if sshd is missing or refuses this user
 */
export async function startSshServer(directory: string): Promise<SshServer | string> {
  if (SSHD === undefined) return "sshd is missing (openssh-server)";
  for (const key of ["host", "user"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(directory, key)]);
  const port = await freePort();
  const configuration = {
    ListenAddress: "127.0.0.1",
    Port: port,
    HostKey: join(directory, "host"),
    AuthorizedKeysFile: join(directory, "user.pub"),
    PidFile: "none",
    UsePAM: "no",
    StrictModes: "no",
    PermitRootLogin: "yes",
  };
  const path = join(directory, "sshd_config");
  writeFileSync(
    path,
    Object.entries(configuration)
      .map((entry) => `${entry.join(" ")}\n`)
      .join(""),
  );
  if (process.getuid?.() === 0) mkdirSync(PRIVILEGE_SEPARATION, { recursive: true });
  const server = spawn(SSHD, ["-D", "-e", "-f", path], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const close = async (): Promise<void> => {
    if (server.exitCode !== null || server.pid === undefined) return;
    killIfAlive(server.pid);
    await once(server, "exit");
  };
  const command = (options = "") =>
    `ssh ${options} -F none -i ${join(directory, "user")} -p ${port} -o StrictHostKeyChecking=no ` +
    `-o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o BatchMode=yes ${userInfo().username}@127.0.0.1`;
  const isListening = () => said.includes("Server listening") || server.exitCode !== null;
  await waitUntil(isListening, promptly, () => `sshd: ${said}`);
  try {
    execFileSync("sh", ["-c", `${command()} true`], { stdio: "pipe" });
    return { command, close };
  } catch (error) {
    await close();
    return `sshd lets nobody in: ${(error as Error).message} ${said}`;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
