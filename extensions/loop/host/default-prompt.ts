import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_DIR_NAME, type ExtensionContext, getAgentDir } from "@earendil-works/pi-coding-agent";
import { PROMPT_MAX_CHARS } from "../check-request.ts";
import { problem } from "../texts/problems.ts";

const FILE_NAME = "loop.md";
/** No prompt is larger in UTF-8, so a larger file is not read. */
const FILE_MAX_BYTES = 4 * PROMPT_MAX_CHARS;

/** The prompt of a loop for which none was typed. */
export interface DefaultPrompt {
  prompt: string;
  path: string;
  /** Whether it comes from the project, whose author is not the person who starts the loop. */
  isOfProject: boolean;
}

/** Returns where a default prompt may stand: in the project, and under pi's agent directory. */
export function promptFiles(): string[] {
  return [join(CONFIG_DIR_NAME, FILE_NAME), join(getAgentDir(), FILE_NAME)];
}

/**
 * Reads `loop.md` in the project's `.pi`, if the project is trusted, else under pi's agent directory.
 * @throws Error if the file is too long, is a pipe or otherwise no regular file, or cannot be read
 */
export function defaultPrompt(ctx: ExtensionContext): DefaultPrompt | undefined {
  const ofProject = ctx.isProjectTrusted()
    ? readPrompt(join(ctx.cwd, CONFIG_DIR_NAME, FILE_NAME))
    : undefined;
  if (ofProject) return { ...ofProject, isOfProject: true };
  const ofUser = readPrompt(join(getAgentDir(), FILE_NAME));
  return ofUser && { ...ofUser, isOfProject: false };
}

/** @returns undefined if there is none, or if it is blank */
function readPrompt(path: string): { prompt: string; path: string } | undefined {
  const text = readSmallFile(path);
  const prompt = text?.trim() ?? "";
  if (prompt.length > PROMPT_MAX_CHARS) throw tooLong(path, `${prompt.length} characters`);
  return prompt === "" ? undefined : { prompt, path };
}

/** Never blocks, as a read of a pipe or a device might. @returns undefined if there is none */
function readSmallFile(path: string): string | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new Error(problem.promptUnreadable(path, error));
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Error(problem.promptNoFile(path));
    if (stat.size > FILE_MAX_BYTES) throw tooLong(path, `${stat.size} bytes`);
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

function tooLong(path: string, has: string): Error {
  return new Error(problem.promptTooLong(path, has, PROMPT_MAX_CHARS));
}
