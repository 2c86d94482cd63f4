import type { ExtensionContext } from "@earendil-works/pi-coding-agent";

/** @throws Error in the modes in which pi exits after its answer */
export function refuseHeadless({ mode }: ExtensionContext): void {
  if (mode !== "print" && mode !== "json") return;
  throw new Error(
    `Loops need a session that stays open: pi runs in ${mode} mode and exits after this answer. Nothing was changed.`,
  );
}
