import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import { refusal } from "../texts/refusals.ts";

/** @throws Error in the modes in which pi exits after its answer */
export function refuseHeadless({ mode }: ExtensionContext): void {
  if (mode !== "print" && mode !== "json") return;
  throw new Error(refusal.headless(mode));
}
