// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_problems = require("./problems.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
let node_fs = require("node:fs"), node_path = require("node:path");
// extensions/loop/host/loops-left-behind.ts
const SESSION_FILE = /_([\w-]+)\.jsonl$/;
async function loopsLeftBehind(e, t, n) {
	let [, r] = SESSION_FILE.exec((0, node_path.basename)(n ?? "")) ?? [];
	if (r === void 0) return;
	let i = require_pi_monitor.k(e, t, "session", r);
	if (!(0, node_fs.existsSync)(i)) return;
	let { readStore: a } = await Promise.resolve().then(() => require("./file-store.cjs")).then((e) => e.n), { length: o } = a(i);
	if (o !== 0) return require_problems.t.leftBehind(o);
}
exports.loopsLeftBehind = loopsLeftBehind;
