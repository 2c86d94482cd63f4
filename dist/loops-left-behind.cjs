// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_problems = require("./problems.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
let node_fs = require("node:fs"), node_path = require("node:path");
// extensions/loop/host/loops-left-behind.ts
const SESSION_FILE = /_([\w-]+)\.jsonl$/;
async function loopsLeftBehind(agentDir, cwd, previousSessionFile) {
	let [, sessionId] = SESSION_FILE.exec((0, node_path.basename)(previousSessionFile ?? "")) ?? [];
	if (sessionId === void 0) return;
	let path = require_pi_monitor.k(agentDir, cwd, "session", sessionId);
	if (!(0, node_fs.existsSync)(path)) return;
	let { readStore } = await Promise.resolve().then(() => require("./file-store.cjs")).then((n) => n.n), { length } = readStore(path);
	if (length !== 0) return require_problems.t.leftBehind(length);
}
exports.loopsLeftBehind = loopsLeftBehind;
