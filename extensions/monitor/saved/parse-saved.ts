import type { ParsedVersion } from "../../core/files/versioned-file.ts";
import { errorLabel, valueLabel } from "../../core/text/label.ts";
import { checkArguments } from "../../core/tools/check-arguments.ts";
import { runParameters } from "../tools/job-parameters.ts";
import { monitorParameters } from "../tools/monitor-parameters.ts";
import { checkName } from "./saved-name.ts";
import { SAVED_MAX, type SavedCall, type SavedTask } from "./saved-task.ts";

/** The format of the file; a file of another format has another meaning. */
export const SAVED_FORMAT = 1;

type ParsedSaved = ParsedVersion<readonly SavedTask[]>;

const NOTHING: ParsedSaved["stored"] = { version: 0, content: [] };

/**
 * Reads the file of a directory's saved tasks, which anything may have damaged or edited.
 * @returns its sound tasks, and the problems of the others
 */
export function parseSaved(text: string): ParsedSaved {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { stored: NOTHING, problems: [`it is not JSON: ${errorLabel(error)}`] };
  }
  const { version, format, saved } = fieldsOf(data);
  if (format !== SAVED_FORMAT) {
    const problem = `its format is ${valueLabel(format)}, of another version of pi-monitor; known is ${SAVED_FORMAT}`;
    return { stored: NOTHING, problems: [problem] };
  }
  if (typeof version !== "number" || !Number.isSafeInteger(version) || !Array.isArray(saved)) {
    return { stored: NOTHING, problems: ["it has no version or no list of what is saved"] };
  }
  const sound: SavedTask[] = [];
  const problems: string[] = [];
  for (const [index, one] of saved.entries()) {
    try {
      sound.push(checked(one, sound));
    } catch (error) {
      problems.push(`number ${index + 1}: ${errorLabel(error)}`);
    }
  }
  return { stored: { version, content: sound }, problems };
}

/** @throws Error that names the problem */
function checked(data: unknown, before: readonly SavedTask[]): SavedTask {
  const { name, kind, call, isProtected, auto, allowed } = fieldsOf(data);
  if (typeof name !== "string") throw new Error(`its name is ${valueLabel(name)}; allowed is a string`);
  checkName(name);
  if (before.some((other) => other.name === name)) throw new Error(`${name} is saved twice`);
  if (before.length >= SAVED_MAX) throw new Error(`it is beyond the ${SAVED_MAX} that are allowed`);
  return {
    ...checkedCall(kind, call),
    name,
    isProtected: isProtected === true,
    auto: auto === true,
    allowed: typeof allowed === "string" ? allowed : undefined,
  };
}

function checkedCall(kind: unknown, call: unknown): SavedCall {
  switch (kind) {
    case "monitor":
      return { kind, call: checkArguments(monitorParameters, call) };
    case "job":
      return { kind, call: checkArguments(runParameters, call) };
    default:
      throw new Error(`its kind is ${valueLabel(kind)}; allowed is one of "monitor", "job"`);
  }
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return Object(data);
}
