/** Longer ones are looked at by their beginning: commands are written by hand. */
const MAX_CHARS = 64 * 1024;
/** Of substitutions within quotes within substitutions. */
const MAX_DEPTH = 8;
const SEPARATORS = ";&|(){}\n`";
const BLANKS = " \t\r";

/**
 * The simple commands of a shell script, each as its words without their quotes, also those in
 * substitutions. What is no command (comments, here-documents) is left out. For a guess at what a script
 * runs, not for running it: variables and aliases stay what they are.
 */
export function simpleCommands(script: string, depth = 0): string[][] {
  if (depth > MAX_DEPTH) return [];
  const reader = new ScriptReader(script.slice(0, MAX_CHARS), depth);
  reader.read();
  return reader.commands;
}

class ScriptReader {
  readonly commands: string[][] = [];
  readonly #script: string;
  readonly #depth: number;
  #at = 0;
  #words: string[] = [];
  /** Undefined between words. */
  #word: string | undefined;
  /** Delimiters of here-documents whose text begins with the next line. */
  #hereDocuments: string[] = [];

  constructor(script: string, depth: number) {
    this.#script = script;
    this.#depth = depth;
  }

  read(): void {
    while (this.#at < this.#script.length) this.#next();
    this.#endCommand();
  }

  #next(): void {
    const character = this.#script[this.#at] ?? "";
    if (character === "\\") this.#escape();
    else if (character === "'") this.#append(this.#upTo("'"));
    else if (character === '"') this.#doubleQuoted();
    else if (character === "#" && this.#word === undefined) this.#at = this.#lineEnd();
    else if (this.#script.startsWith("<<", this.#at) && this.#script[this.#at + 2] !== "<")
      this.#hereDocument();
    else if (character === ">" || character === "<") this.#redirection();
    else if (SEPARATORS.includes(character)) this.#separator(character);
    else {
      if (BLANKS.includes(character)) this.#endWord();
      // The bracket of a substitution ends the word, and begins a command.
      else if (character !== "$" || this.#script[this.#at + 1] !== "(") this.#append(character);
      this.#at++;
    }
  }

  #escape(): void {
    const escaped = this.#script[this.#at + 1] ?? "";
    if (escaped !== "\n") this.#append(escaped);
    this.#at += 2;
  }

  /** The text from behind the opening quote to the next one, over which it steps. */
  #upTo(quote: string): string {
    const end = this.#script.indexOf(quote, this.#at + 1);
    const text = this.#script.slice(this.#at + 1, end === -1 ? undefined : end);
    this.#at = end === -1 ? this.#script.length : end + 1;
    return text;
  }

  #doubleQuoted(): void {
    let text = "";
    for (this.#at++; this.#at < this.#script.length && this.#script[this.#at] !== '"'; this.#at++) {
      if (this.#script[this.#at] === "\\") this.#at++;
      text += this.#script[this.#at] ?? "";
    }
    this.#at++;
    this.#append(text);
    for (const [, inner = ""] of text.matchAll(/\$\(([^)]*)\)?|`([^`]*)`?/g))
      this.commands.push(...simpleCommands(inner, this.#depth + 1));
  }

  /** Its target is no word of the command. */
  #redirection(): void {
    if (/^\d*$/.test(this.#word ?? "")) this.#word = undefined;
    this.#endWord();
    while (">&<|".includes(this.#script[this.#at] ?? " ")) this.#at++;
    // A process substitution is a command.
    if (this.#script[this.#at] === "(") return;
    const before = this.#words;
    this.#words = [];
    this.#readWord();
    this.#words = before;
  }

  #hereDocument(): void {
    this.#endWord();
    this.#at += this.#script[this.#at + 2] === "-" ? 3 : 2;
    const before = this.#words;
    this.#words = [];
    this.#readWord();
    this.#hereDocuments.push(this.#words[0] ?? "");
    this.#words = before;
  }

  /** Reads one word into `#words`. */
  #readWord(): void {
    while (BLANKS.includes(this.#script[this.#at] ?? "\n")) this.#at++;
    const isWithin = (character: string): boolean => !`${BLANKS}${SEPARATORS}<>`.includes(character);
    while (this.#at < this.#script.length && isWithin(this.#script[this.#at] ?? "")) this.#next();
    this.#endWord();
  }

  #separator(character: string): void {
    this.#endCommand();
    this.#at++;
    if (character !== "\n") return;
    for (const delimiter of this.#hereDocuments) this.#skipHereDocument(delimiter);
    this.#hereDocuments = [];
  }

  #skipHereDocument(delimiter: string): void {
    while (this.#at < this.#script.length) {
      const end = this.#lineEnd();
      const line = this.#script.slice(this.#at, end);
      this.#at = end + 1;
      if (line.trim() === delimiter) return;
    }
  }

  #lineEnd(): number {
    const end = this.#script.indexOf("\n", this.#at);
    return end === -1 ? this.#script.length : end;
  }

  #append(text: string): void {
    this.#word = (this.#word ?? "") + text;
  }

  #endWord(): void {
    if (this.#word !== undefined) this.#words.push(this.#word);
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    if (this.#words.length > 0) this.commands.push(this.#words);
    this.#words = [];
  }
}
