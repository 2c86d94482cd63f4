// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs");
let node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/saved/saved-path.ts
function savedPath(e) {
	return (0, node_path.join)(require_pi_monitor.A((0, _earendil_works_pi_coding_agent.getAgentDir)(), "monitor-saved", e), "saved.json");
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return savedPath;
	}
});
