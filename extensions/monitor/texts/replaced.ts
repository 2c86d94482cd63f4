import type { ToolInfo } from "@earendil-works/pi-coding-agent";
import { displayPath } from "../../core/text/format.ts";
import { label } from "../../core/text/label.ts";

/** Tells why the commands of `bash` are left alone. */
export function replacedText({ sourceInfo: { origin, source, path } }: Pick<ToolInfo, "sourceInfo">): string {
  const owner = label(displayPath(origin === "package" ? source : path));
  return (
    `bash is replaced (by ${owner}): its commands cannot be moved to the background, and are not guarded. ` +
    '"bash": false in the settings says that this is meant.'
  );
}
