import { displayPath } from "../text/format.ts";
import { label } from "../text/label.ts";
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
  return (
    `There are tools of the same name already: ${owners.join("; ")}. ` +
    `These of pi-monitor are left out for it: ${missing.join(", ")}. ` +
    `Keep one of the packages (pi config), or start pi with ${offFlag}.`
  );
}
