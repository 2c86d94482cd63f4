import { displayPath } from "../text/format.ts";
import { label } from "../text/label.ts";
import { questionText } from "../texts/questions.ts";
import type { ToolClash } from "./declare-tool.ts";

/**
 * Tells the user that something else has names of our tools.
 * @param offFlag the flag that starts pi without them
 */
export function clashText({ taken, missing }: ToolClash, offFlag: string): string {
  const byOwner = Map.groupBy(taken, ({ sourceInfo: { origin, source, path } }) =>
    label(displayPath(origin === "package" ? source : path)),
  );
  const owners = [...byOwner].map(
    ([owner, tools]) => `${tools.map(({ name }) => name).join(", ")} (of ${owner})`,
  );
  return questionText.clash(owners, missing, offFlag);
}
