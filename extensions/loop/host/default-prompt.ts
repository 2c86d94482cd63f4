import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_DIR_NAME, type ExtensionContext, getAgentDir } from "@earendil-works/pi-coding-agent";
import { displayPath } from "../../core/text/format.ts";
import { PROMPT_MAX_CHARS } from "../check-request.ts";

const FILE_NAME = "loop.md";

/** The prompt of a loop for which none was typed. */
export interface DefaultPrompt {
  prompt: string;
  path: string;
  /** It comes from the project: whoever wrote that is not who starts the loop. */
  isOfProject: boolean;
}

/**
 * Reads `loop.md` in the project's `.pi`, once the project is trusted, else under pi's agent directory.
 * @throws Error if the file is too long, or cannot be read
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
  let prompt: string;
  try {
    prompt = readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  if (prompt.length > PROMPT_MAX_CHARS) {
    throw new Error(
      `${displayPath(path)} has ${prompt.length} characters; a prompt has at most ${PROMPT_MAX_CHARS}.`,
    );
  }
  return prompt === "" ? undefined : { prompt, path };
}
