// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_shell = require("./shell.cjs");
exports.runShellCommand = require_shell.t;
