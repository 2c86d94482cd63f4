import { fileText } from "../../core/texts/files.ts";
import { FileStore } from "../store/file-store.ts";
import { MemoryStore } from "../store/memory-store.ts";
import type { Store } from "../store/store.ts";
import { problem } from "../texts/problems.ts";
import type { LoopPlace } from "./loop-place.ts";

/**
 * @param directory the project of the loops, named for a reader of the file
 * @param report called with a text on a damaged store and the new path of its file
 */
export function openStore(place: LoopPlace, directory: string, report: (problem: string) => void): Store {
  if (place.kind === "memory") return new MemoryStore(place.sessionId);
  const { scope, path } = place;
  return new FileStore(scope, path, directory, (setAsidePath, problems) => {
    report(fileText.someUnreadable(problem.loops, path, problems, setAsidePath));
  });
}
