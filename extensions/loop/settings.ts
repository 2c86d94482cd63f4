import { oneOf, type SettingsPart, settingsPart } from "../core/settings/setting.ts";
import type { Scope } from "./store/store.ts";
import { declared } from "./texts/declared.ts";

export const scopes: readonly Scope[] = ["memory", "session", "project"];

/** The settings under the key `loop` of pi's settings. */
const properties = {
  // In a wider scope, prompts of one session start requests in others.
  scope: oneOf(scopes, {
    default: "session",
    project: "onlyLower",
    common: true,
    description: declared.scope,
  }),
};

export const loopSettings: SettingsPart<LoopSettings> = settingsPart("loop", properties);
export interface LoopSettings {
  scope: Scope;
}
