import { savedText } from "../texts/saved.ts";
import { JOB_NAME } from "../tools/job-parameters.ts";

const NAME = new RegExp(JOB_NAME.pattern);
const NEITHER = /[^\w.:/-]+/g;
const BEFORE_A_LETTER = /^[^A-Za-z]+/;

/** @throws Error that tells the allowed names of saved tasks, which are those of jobs */
export function checkName(name: string): void {
  if (NAME.test(name) && name.length <= JOB_NAME.maxLength) return;
  throw new Error(savedText.wrongName("The name", name, JOB_NAME.maxLength));
}

/** Makes a name, other than those in `taken`, from a label: `npm-run-dev`, `npm-run-dev-2`. */
export function freeName(label: string, taken: readonly string[]): string {
  const plain = label.replace(NEITHER, "-").replace(BEFORE_A_LETTER, "").replace(/-+$/, "");
  const base = plain === "" ? "task" : plain;
  for (let count = 1; ; count++) {
    const end = count === 1 ? "" : `-${count}`;
    const name = base.slice(0, JOB_NAME.maxLength - end.length) + end;
    if (!taken.includes(name)) return name;
  }
}
