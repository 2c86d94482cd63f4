import type { Static, TObject } from "typebox";
import { argumentChecker } from "../../monitor/tools/check-arguments.ts";

const LIST_MAX = 20;

/**
 * The checker of all tools, for a tool with one parameter that is a list of strings. A single string is
 * taken for a list of one, as models write it.
 */
export function listArgumentChecker<Schema extends TObject>(
  schema: Schema,
  listName: string,
): (args: unknown) => Static<Schema> {
  const check = argumentChecker(schema);
  return (args) => {
    const given = (args ?? {}) as Record<string, unknown>;
    const value = given[listName];
    if (value === undefined || value === null) return check(args);
    const list = typeof value === "string" ? [value] : value;
    // The list stands for itself; whatever it is, it is not the other parameters' fault.
    check({ ...given, [listName]: "" });
    const isList =
      Array.isArray(list) && list.every((item) => typeof item === "string" && item.trim() !== "");
    if (!isList || list.length === 0 || list.length > LIST_MAX) {
      throw new Error(
        `${listName} is ${JSON.stringify(value)}; allowed is a list of 1 to ${LIST_MAX} names such as ["monitor_end"].`,
      );
    }
    return { ...given, [listName]: list } as Static<Schema>;
  };
}
