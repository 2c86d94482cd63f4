import { type ExtensionContext, getAgentDir, SettingsManager } from "@earendil-works/pi-coding-agent";

/** The settings of pi's own that hold for its `bash` tool. */
export interface ShellSettings {
  shellPath: string | undefined;
  shellCommandPrefix: string | undefined;
}

/** Through pi's own reader: the project's win, once it is trusted. */
export function loadShellSettings(ctx: ExtensionContext): ShellSettings {
  const pi = SettingsManager.create(ctx.cwd, getAgentDir(), { projectTrusted: ctx.isProjectTrusted() });
  return { shellPath: pi.getShellPath(), shellCommandPrefix: pi.getShellCommandPrefix() };
}
