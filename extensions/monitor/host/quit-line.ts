import { countedKinds } from "../task/counted-kinds.ts";

/** `2 monitors and 1 job ended`; undefined if nothing ran. */
export function quitLine(running: readonly { kind: string }[]): string | undefined {
  return running.length === 0 ? undefined : `${kindsText(running)} ended`;
}

/** `2 monitors and 1 job`. */
export function kindsText(tasks: readonly { kind: string }[]): string {
  return countedKinds(tasks).join(" and ");
}
