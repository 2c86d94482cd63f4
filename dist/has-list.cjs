// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/tasks/store/list-place.ts
function projectListPath(e, t) {
	return (0, node_path.join)(require_pi_monitor.A(e, "tasks", t), "project.json");
}
// extensions/tasks/host/has-list.ts
function hasList(e, t) {
	return t === "project" ? (0, node_fs.existsSync)(projectListPath((0, _earendil_works_pi_coding_agent.getAgentDir)(), e.cwd)) : e.sessionManager.getBranch().some((e) => e.type === "custom" && e.customType === "task-list");
}
exports.hasList = hasList, exports.n = projectListPath, exports.t = "task-list";
