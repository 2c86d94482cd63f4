import assert from "node:assert/strict";
import { dirname, relative, resolve } from "node:path";
import { test } from "node:test";
import { type Expression, type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isArrowFunction,
  isBinaryExpression,
  isCallExpression,
  isIdentifier,
  isImportDeclaration,
  isNewExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateSpan,
  isVariableDeclaration,
} from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";

const root = new URL("../../..", import.meta.url).pathname;
const extensions = `${root}extensions`;

/** Names in the code of texts that others write: the model, a project, the system, another process. */
const FOREIGN = new Set([
  "command",
  "cwd",
  "description",
  "directory",
  "givenName",
  "givenText",
  "idOrName",
  "idOrPrefix",
  "ignore",
  "key",
  "label",
  "match",
  "message",
  "prompt",
  "query",
  "shell",
  "shellPath",
  "thenPrompt",
]);

/** These names are foreign only as parts of a task, a loop or a process. */
const FOREIGN_OF: Readonly<Record<string, RegExp>> = {
  name: /^(?:info|process|loop|job|request|spec|event)$/,
  text: /^(?:timer)$/,
  json: /^events$/,
};

/** Functions through which texts reach a person or the model. */
const TELLING =
  /^(?:Error|textResult|notify|show|say|#say|setStatus|setWidget|select|confirm|fg|bold|quote|report)$/;

/** Texts with such a name that need not be labels, each by its file within `extensions/`, and the reasons. */
const ALLOWED: Readonly<Record<string, string>> = {
  "core/settings/merge-settings.ts: key": "one of our own, or it is told by another way",
  "core/settings/session-settings.ts: key": "our own key, looked for in a file",
  "core/texts/loading.ts: message": "names a file of this package; what makes labels may be missing",
  "monitor/task/spawn-shell.ts: command.command": "the shell gets it",
  "loop/texts/commands.ts: message": "our own words, in which event names are labels",
  "monitor/texts/ends.ts: shell": "our words for how it ended",
  "monitor/tools/send-tool.ts: JSON.stringify(text)":
    "the tool's row makes a label of it, the question shows escapes",
  "monitor/tools/job-tools.ts: command": "the tool's row makes a label of it",
  "monitor/tools/monitor-tools.ts: command": "the tool's row makes a label of it",
  "monitor/bash/foreground-call.ts: command": "the shell gets it",
  "monitor/texts/bash.ts: message":
    "pi's own result of a failed call: what the command printed, as pi says it",
  "core/files/versioned-file.ts: JSON.stringify(written, null, 2)": "a file",
  "monitor/task/task-record.ts: JSON.stringify(facts, null, 2)": "a file",
  "monitor/ui/panel/footer.ts: key": "a key of the keyboard",
  "monitor/ui/panel/key-hints.ts: key": "a key of the keyboard",
  "core/texts/settings-screen.ts: key": "a key of the keyboard",
  "monitor/client/example.ts: event.description": "the example's own word",
};

/** Tells whether this is a foreign string that becomes part of a text unchanged. */
function isForeign(expression: Expression): boolean {
  if (isIdentifier(expression)) return FOREIGN.has(expression.text);
  // JSON escapes are not enough for a terminal.
  if (isCallExpression(expression)) return expression.expression.getText() === "JSON.stringify";
  if (!isPropertyAccessExpression(expression)) return false;
  const name = expression.name.text;
  if (FOREIGN.has(name)) return true;
  const owner = isIdentifier(expression.expression)
    ? expression.expression.text
    : isPropertyAccessExpression(expression.expression)
      ? expression.expression.name.text
      : "";
  return FOREIGN_OF[name]?.test(owner) ?? false;
}

/** Returns the names of the parameters of each function in a table of texts: `refusal.unknownId` has `id`. */
function tableFunctions(file: SourceFile): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (node: Node): void => {
    if (isPropertyAssignment(node) && isArrowFunction(node.initializer)) {
      const object = node.parent.parent;
      const owner = isVariableDeclaration(object) ? object.name.getText(file) : "";
      const names = node.initializer.parameters.map(({ name }) => name.getText(file));
      found.set(`${owner}.${node.name.getText(file)}`, names);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** Returns the functions of the tables that a file has or imports: another file may have one of the same name. */
function tablesIn(
  file: SourceFile,
  tables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map(tables.get(file.fileName));
  file.forEachChild((node) => {
    if (!isImportDeclaration(node) || !isStringLiteral(node.moduleSpecifier)) return;
    const imported = tables.get(resolve(dirname(file.fileName), node.moduleSpecifier.text));
    for (const [name, parameters] of imported ?? []) found.set(name, parameters);
  });
  return found;
}

function calleeName(callee: Expression): string {
  if (isPropertyAccessExpression(callee)) return callee.name.text;
  return isIdentifier(callee) ? callee.text : "";
}

/** Returns the expressions that become part of a text at this node. */
function textParts(node: Node, table: ReadonlyMap<string, readonly string[]>): readonly Expression[] {
  // The table makes a label of what it takes by such a name, or it is found there.
  const taken = isCallExpression(node) ? table.get(node.expression.getText()) : undefined;
  if (taken && isCallExpression(node))
    return node.arguments.filter((_, index) => !FOREIGN.has(taken[index] ?? ""));
  if (isTemplateSpan(node)) return [node.expression];
  if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.PlusToken)
    return [node.left, node.right];
  if (isCallExpression(node) || isNewExpression(node)) {
    return TELLING.test(calleeName(node.expression)) ? (node.arguments ?? []) : [];
  }
  return [];
}

test("no text of ours has a foreign text in it that is not a label", () => {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProject: `${root}tsconfig.json` }).getProjects();
    assert.ok(project);
    const found: string[] = [];
    const files = project.program
      .getSourceFileNames()
      .filter((path) => !relative(extensions, path).startsWith(".."))
      .flatMap((path) => project.program.getSourceFile(path) ?? []);
    const tables = new Map(
      files
        .filter(({ fileName }) => fileName.includes("/texts/"))
        .map((file) => [file.fileName, tableFunctions(file)]),
    );
    for (const file of files) {
      const table = tablesIn(file, tables);
      const visit = (node: Node): void => {
        for (const part of textParts(node, table)) {
          if (!isForeign(part)) continue;
          const type = project.checker.getTypeAtLocation(part);
          if (!/string|any|unknown/.test(type ? project.checker.typeToString(type) : "any")) continue;
          found.push(`${relative(extensions, file.fileName)}: ${part.getText(file)}`);
        }
        node.forEachChild(visit);
      };
      visit(file);
    }
    assert.ok(files.length > 100, String(files.length));
    assert.ok(tables.size > 20, String(tables.size));
    assert.deepEqual(new Set(found), new Set(Object.keys(ALLOWED)));
  } finally {
    api.close();
  }
});
