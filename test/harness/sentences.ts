import assert from "node:assert/strict";
import { parseSync } from "rolldown/utils";

/** Three words, two of them side by side. What stands in a template for a value counts as none. */
function isSentence(text: string): boolean {
  const words = text.match(/(?<![\w$])\p{L}[\p{L}'’]*(?!\w)/gu) ?? [];
  return words.length >= 3 && /\p{L}[,;:.]? \p{L}/u.test(text);
}

/** Returns the sentences among the strings and templates of a source. */
export function sentencesIn(source: string): string[] {
  return textsIn(source).filter(isSentence);
}

/** Returns the strings and templates of a source, with `{}` for each value; types are none. */
export function textsIn(source: string): string[] {
  const { program, errors } = parseSync("source.ts", source);
  assert.deepEqual(errors, []);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: TemplatePart[] };
    if (type === "TSLiteralType") return;
    const text =
      type === "Literal" ? value : type === "TemplateLiteral" ? quasis?.map(cooked).join("{}") : undefined;
    if (typeof text === "string") found.push(text);
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}

interface TemplatePart {
  value: { cooked?: string };
}

function cooked({ value }: TemplatePart): string {
  return value.cooked ?? "";
}
