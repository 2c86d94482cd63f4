import { allowedText } from "../../core/schema/allowed-text.ts";
import { loopSettings, scopes } from "../settings.ts";
import type { Scope } from "../store/store.ts";
import { refusal } from "../texts/refusals.ts";

/**
 * Reads the variable PI_LOOP_SCOPE, which wins over the settings.
 * @param ofSettings holds if the variable has a value that is not allowed
 * @param report called with a text on that
 */
export function scopeOfVariable(given: string, ofSettings: Scope, report: (problem: string) => void): Scope {
  const scope = scopes.find((known) => known === given);
  if (scope) return scope;
  const allowed = allowedText(loopSettings.schema.properties.scope ?? {});
  report(refusal.scopeVariable(given, allowed, ofSettings));
  return ofSettings;
}
