import { join } from "node:path";
import {
  CONFIG_DIR_NAME,
  type ExtensionContext,
  getAgentDir,
  SettingsManager,
} from "@earendil-works/pi-coding-agent";
import { displayPath } from "../../core/text/format.ts";
import type { Scope } from "../store/store.ts";
import { DEFAULT_SCOPE, SCOPE_VARIABLE } from "./loop-place.ts";

const SCOPES: readonly Scope[] = ["memory", "session", "project"];

/**
 * Where loops are kept: the variable, else `loop.scope` of the trusted project's settings, else of the
 * global ones.
 * @returns the scope, and for each bad value what is wrong with it
 */
export function loadScope(ctx: ExtensionContext): { scope: Scope; problems: string[] } {
  const problems: string[] = [];
  const given = [
    ...scopesInFiles(ctx, problems),
    { name: SCOPE_VARIABLE, value: process.env[SCOPE_VARIABLE] || undefined },
  ];
  let scope = DEFAULT_SCOPE;
  for (const { name, value } of given) {
    if (value === undefined) continue;
    const known = SCOPES.find((known) => known === value);
    if (known) scope = known;
    else problems.push(`${name} is ${JSON.stringify(value)}; allowed is ${allowed}. ${scope} is used.`);
  }
  return { scope, problems };
}

const allowed = `one of ${SCOPES.map((scope) => JSON.stringify(scope)).join(", ")}`;

/** The winning one last. @param problems gets what is wrong */
function scopesInFiles(ctx: ExtensionContext, problems: string[]): { name: string; value: unknown }[] {
  const agentDir = getAgentDir();
  const pi = SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
  return [
    ...scopeIn(pi.getGlobalSettings(), join(agentDir, "settings.json"), problems),
    ...scopeIn(pi.getProjectSettings(), join(ctx.cwd, CONFIG_DIR_NAME, "settings.json"), problems),
  ];
}

/** pi keeps keys that it does not know. */
function scopeIn(settings: object, path: string, problems: string[]): { name: string; value: unknown }[] {
  const { loop } = settings as { loop?: unknown };
  if (loop === undefined) return [];
  if (typeof loop !== "object" || loop === null || Array.isArray(loop)) {
    problems.push(`${displayPath(path)}: loop is ${JSON.stringify(loop)}; allowed is {"scope": …}.`);
    return [];
  }
  for (const key of Object.keys(loop)) {
    if (key !== "scope") problems.push(`${displayPath(path)}: loop.${key} is not a setting. Known is scope.`);
  }
  return [{ name: `${displayPath(path)}: loop.scope`, value: (loop as { scope?: unknown }).scope }];
}
