import { plural } from "../text/format.ts";

/** What the answer yes does to what is asked about, as `stop it`. */
const ACTS = {
  start: ["start", "it"],
  stop: ["stop", "it"],
  replace: ["replace", "it"],
  write: ["write", "to it"],
  send: ["send", "it"],
  allow: ["allow", "it"],
} as const;

export type QuestionAct = keyof typeof ACTS;

/** What asks a person, and plan mode. */
export const questionText = {
  planMode:
    "Plan mode is on: nothing is started in it. Go on planning, or ask the user to leave plan mode (/plan). " +
    "Listing, reading and stopping are allowed.",
  more: (end: number, rows: number) => (end < rows ? "↓ for more" : "↑ for the start"),
  keys: (confirm: string, wasSeen: boolean, cancel: string, act: QuestionAct) => {
    const [verb, what] = ACTS[act];
    return `${confirm} ${wasSeen ? `${verb}s ${what}` : "reads on"} · ${cancel} does not ${verb} ${what}`;
  },
  clash: (owners: readonly string[], missing: readonly string[], offFlag: string) =>
    `There are tools of the same name already: ${owners.join("; ")}. ` +
    `So these of pi-monitor are left out: ${missing.join(", ")}. ` +
    `Keep one of the packages (pi config), or start pi with ${offFlag}.`,
  invisible: (escapes: number) =>
    `${plural(escapes, "invisible or control character")}, shown as ${escapes === 1 ? "an escape" : "escapes"}`,
};
