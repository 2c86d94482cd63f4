import type { TSchema } from "typebox";
import type { Annotations, SettingsPart } from "../../extensions/core/settings/setting.ts";

interface Column {
  title: string;
  cell(name: string, setting: SettingKeywords): string;
}

type SettingKeywords = Annotations & {
  type: "integer" | "boolean" | "string" | "object";
  default?: unknown;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
};

const columns: readonly Column[] = [
  { title: "key", cell: (name) => `\`${name}\`` },
  { title: "default", cell: (_name, setting) => valueText(setting.default) },
  { title: "allowed", cell: (_name, setting) => allowed(setting) },
  { title: "what it is", cell: (_name, { description }) => description.replaceAll("|", "\\|") },
  { title: "a project can", cell: (_name, setting) => projectText(setting) },
];

/** Makes a Markdown table of the settings of one part. */
export function settingsTable(
  { schema }: SettingsPart<object>,
  isShown: (setting: Annotations) => boolean = () => true,
): string {
  const settings = Object.entries<TSchema>(schema.properties).map(
    ([name, setting]) => [name, setting as TSchema & SettingKeywords] as const,
  );
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(() => "---")),
    ...settings
      .filter(([, setting]) => isShown(setting))
      .map(([name, setting]) => row(columns.map(({ cell }) => cell(name, setting)))),
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function allowed(setting: SettingKeywords): string {
  if (setting.enum) return setting.enum.map(valueText).join(", ");
  if (setting.type === "boolean") return "true, false";
  if (setting.type === "object") return "an object";
  return `${valueText(setting.minimum)}–${valueText(setting.maximum)}`;
}

function valueText(value: unknown): string {
  if (value === undefined) return "unset";
  if (typeof value === "number") return value.toLocaleString("en").replaceAll(",", " ");
  return typeof value === "string" ? `\`"${value}"\`` : String(value);
}

const words = {
  integer: { any: "any", onlyRaise: "raise", onlyLower: "lower", never: "no" },
  boolean: { any: "any", onlyRaise: "on", onlyLower: "off", never: "no" },
  string: { any: "any", onlyRaise: "later", onlyLower: "earlier", never: "no" },
  object: { any: "any", onlyRaise: "no", onlyLower: "no", never: "no" },
} as const;

function projectText({ type, project }: SettingKeywords): string {
  return words[type][project];
}
