// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_saved_path = require("./saved-path.cjs");
let node_fs = require("node:fs");
// extensions/monitor/saved/may-start-by-itself.ts
function mayStartByItself(directory) {
	try {
		let path = require_saved_path.t(directory);
		return !(0, node_fs.lstatSync)(path).isFile() || /"auto"\s*:\s*true/.test((0, node_fs.readFileSync)(path, "utf8"));
	} catch (error) {
		return error.code !== "ENOENT";
	}
}
exports.mayStartByItself = mayStartByItself;
