import { plural } from "../text/format.ts";

/** What asks a person, and plan mode. */
export const questionText = {
  planMode:
    "Plan mode is on: nothing is started in it. Go on planning, or ask the user to leave plan mode (/plan). " +
    "Listing, reading and stopping are allowed.",
  more: (end: number, rows: number) => (end < rows ? "↓ for more" : "↑ for the start"),
  keys: (confirm: string, wasSeen: boolean, cancel: string, startsNow: boolean) =>
    `${confirm} ${!wasSeen ? "reads on" : startsNow ? "starts it" : "allows it"} · ` +
    `${cancel} does not${startsNow ? " start it" : ""}`,
  clash: (owners: readonly string[], missing: readonly string[], offFlag: string) =>
    `There are tools of the same name already: ${owners.join("; ")}. ` +
    `So these of pi-monitor are left out: ${missing.join(", ")}. ` +
    `Keep one of the packages (pi config), or start pi with ${offFlag}.`,
  invisible: (escapes: number) =>
    `${plural(escapes, "invisible or control character")}, shown as ${escapes === 1 ? "an escape" : "escapes"}`,
};
