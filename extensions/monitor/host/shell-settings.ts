import { type ExtensionContext, getAgentDir, SettingsManager } from "@earendil-works/pi-coding-agent";

/** pi's own settings for its `bash` tool. */
export interface ShellSettings {
  shellPath: string | undefined;
  shellCommandPrefix: string | undefined;
}

/** Reads them by pi's own reader: the project's win, if it is trusted. */
export function loadShellSettings(ctx: ExtensionContext): ShellSettings {
  const pi = SettingsManager.create(ctx.cwd, getAgentDir(), { projectTrusted: ctx.isProjectTrusted() });
  return { shellPath: pi.getShellPath(), shellCommandPrefix: pi.getShellCommandPrefix() };
}
