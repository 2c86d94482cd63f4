import {
  type BashToolOptions,
  createBashToolDefinition,
  type ExtensionContext,
  getShellConfig,
} from "@earendil-works/pi-coding-agent";
import type { ShellCommand } from "../task/spawn-shell.ts";
import { permissionText } from "../texts/permissions.ts";
import type { ShellSettings } from "./shell-settings.ts";

/**
 * Returns how pi's own `bash` tool would run `command` here: shell, prefix, directory, environment with the
 * `PI_*` variables. It asks that tool itself, with operations that run nothing, so that it is right for every
 * version of pi.
 * @throws Error if the shell of the settings is missing
 */
export async function shellCommand(
  command: string,
  settings: ShellSettings,
  ctx: ExtensionContext,
): Promise<ShellCommand> {
  if (process.platform === "win32") {
    throw new Error(permissionText.windows);
  }
  const { shell, args } = shellConfig(settings.shellPath);
  const { shellCommandPrefix: commandPrefix } = settings;
  const prepared = await preparedByBash(command, ctx, commandPrefix === undefined ? {} : { commandPrefix });
  return { shell, args, ...prepared };
}

/** Returns the environment of a command that a person types behind `!`. */
export async function shellEnvironment(ctx: ExtensionContext): Promise<NodeJS.ProcessEnv> {
  return (await preparedByBash("true", ctx, { exposeSessionEnvironment: false })).env;
}

async function preparedByBash(
  command: string,
  ctx: ExtensionContext,
  options: BashToolOptions,
): Promise<Pick<ShellCommand, "command" | "cwd" | "env">> {
  let prepared: Pick<ShellCommand, "command" | "cwd" | "env"> | undefined;
  const bash = createBashToolDefinition(ctx.cwd, {
    ...options,
    operations: {
      async exec(resolvedCommand, cwd, { env }) {
        prepared = { command: resolvedCommand, cwd, env: env ?? process.env };
        return { exitCode: 0 };
      },
    },
  });
  await bash.execute(
    "pi-monitor",
    { command },
    undefined,
    undefined,
    ctx as Parameters<typeof bash.execute>[4],
  );
  if (!prepared) throw new Error(permissionText.noCommand);
  return prepared;
}

function shellConfig(shellPath: string | undefined): { shell: string; args: string[] } {
  try {
    return getShellConfig(shellPath);
  } catch (error) {
    throw new Error(permissionText.noShell(shellPath), { cause: error });
  }
}
