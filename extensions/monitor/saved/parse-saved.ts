import type { ParsedVersion } from "../../core/files/versioned-file.ts";
import { errorLabel } from "../../core/text/label.ts";
import { fileText } from "../../core/texts/files.ts";
import { convertedArguments } from "../../core/tools/check-arguments.ts";
import { savedStartText } from "../texts/saved-start.ts";
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
    return { stored: NOTHING, problems: [fileText.notJson(error)] };
  }
  const { version, format, saved } = fieldsOf(data);
  if (format !== SAVED_FORMAT) {
    const problem = savedStartText.wrongFormat(format, SAVED_FORMAT);
    return { stored: NOTHING, problems: [problem] };
  }
  if (typeof version !== "number" || !Number.isSafeInteger(version) || !Array.isArray(saved)) {
    return { stored: NOTHING, problems: [savedStartText.notSaved] };
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
  if (typeof name !== "string") throw new Error(savedStartText.wrongName(name));
  checkName(name);
  if (before.some((other) => other.name === name)) throw new Error(savedStartText.savedTwice(name));
  if (before.length >= SAVED_MAX) throw new Error(fileText.beyondMost(SAVED_MAX));
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
      return { kind, call: convertedArguments(monitorParameters, call) };
    case "job":
      return { kind, call: convertedArguments(runParameters, call) };
    default:
      throw new Error(savedStartText.wrongKind(kind));
  }
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return Object(data);
}
