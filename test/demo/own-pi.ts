import { hosts, nodePath, repoRoot } from "../harness/host.ts";
import { nestedNpmEnvironment } from "../harness/npm-environment.ts";
import { executableOnPath, pathOutside } from "./executable-on-path.ts";
import { interruption, leaveInterruptToPi } from "./interruption.ts";
import { runInTerminal } from "./run-in-terminal.ts";

// npm puts the pinned pi and Node first on PATH; children of the user's pi must not find them.
const path = pathOutside(repoRoot, process.env.PATH ?? "");
const ownPi = executableOnPath("pi", path);
const [command, firstArgs] = ownPi === undefined ? [nodePath, [hosts.oldest.cli]] : [ownPi, []];

leaveInterruptToPi();
process.exitCode = await runInTerminal(
  command,
  [...firstArgs, "-e", repoRoot, ...process.argv.slice(2)],
  // npm runs scripts in the repository; the user meant the directory in which they called it.
  { cwd: process.env.INIT_CWD ?? process.cwd(), env: { ...nestedNpmEnvironment(process.env), PATH: path } },
  interruption(["SIGTERM", "SIGHUP"]),
);
