import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { mergeSettings, type SettingsSchema } from "../../core/settings/merge-settings.ts";
import { readSources } from "../../core/settings/read-sources.ts";
import { oneOf } from "../../core/settings/setting-rule.ts";
import { label } from "../../core/text/label.ts";
import type { Scope } from "../store/store.ts";
import { DEFAULT_SCOPE, SCOPE_VARIABLE } from "./loop-place.ts";

const SCOPES: readonly Scope[] = ["memory", "session", "project"];
// Wider, prompts of one session start requests in others.
const rule = oneOf(SCOPES, "onlyLower");

const loopSettings: SettingsSchema<{ scope: Scope }> = {
  key: "loop",
  rules: { scope: rule },
  defaults: { scope: DEFAULT_SCOPE },
};

/**
 * Where loops are kept: the variable, else `loop.scope` of the trusted project's settings, else of the
 * global ones.
 * @returns the scope, and for each bad value what is wrong with it
 */
export function loadScope(ctx: ExtensionContext): { scope: Scope; problems: string[] } {
  const { settings, problems } = mergeSettings(loopSettings, readSources(loopSettings.key, ctx));
  const given = process.env[SCOPE_VARIABLE];
  if (!given) return { ...settings, problems };
  const scope = SCOPES.find((known) => known === given);
  if (scope) return { scope, problems };
  const problem = `${SCOPE_VARIABLE} is ${label(JSON.stringify(given))}; allowed is ${rule.allowed}. ${settings.scope} is used.`;
  return { ...settings, problems: [...problems, problem] };
}
