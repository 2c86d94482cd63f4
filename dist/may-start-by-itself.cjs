// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_saved_path = require("./saved-path.cjs");
let node_fs = require("node:fs");
// extensions/monitor/saved/may-start-by-itself.ts
function mayStartByItself(e) {
	try {
		let t = require_saved_path.t(e);
		return !(0, node_fs.lstatSync)(t).isFile() || /"auto"\s*:\s*true/.test((0, node_fs.readFileSync)(t, "utf8"));
	} catch (e) {
		return e.code !== "ENOENT";
	}
}
exports.mayStartByItself = mayStartByItself;
