// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
// extensions/monitor/host/paths.ts
function taskDirectory() {
	return (0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), "monitor");
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return taskDirectory;
	}
});
