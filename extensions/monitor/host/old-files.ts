import { taskDirectory } from "./paths.ts";

/** After the start of a session, which does not wait for it. */
const DELAY_MS = 1_000;

/**
 * Removes the files of old tasks, once in a session and a while after its start.
 * @returns what does it at once if it is still to come: the session ends
 */
export function removeOldFilesLater(keepDays: number): () => Promise<void> {
  let begun = false;
  const remove = async (): Promise<void> => {
    begun = true;
    try {
      const { removeOldFiles } = await import("../task/retention.ts");
      await removeOldFiles(taskDirectory(), keepDays, Date.now());
    } catch {
      // The next session does it.
    }
  };
  const timer = setTimeout(() => void remove(), DELAY_MS);
  timer.unref();
  return async () => {
    clearTimeout(timer);
    if (!begun) await remove();
  };
}
