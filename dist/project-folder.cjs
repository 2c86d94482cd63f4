// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs"), node_path = require("node:path"), node_crypto = require("node:crypto");
function projectFolder(agentDir, room, cwd) {
	let directory = realPath(cwd), hash = (0, node_crypto.createHash)("sha256").update(directory).digest("hex").slice(0, 16), readable = (0, node_path.basename)(directory).replace(/[^\w.-]+/g, "_").slice(0, 40);
	return (0, node_path.join)(agentDir, room, `${readable}-${hash}`);
}
function realPath(directory) {
	try {
		return (0, node_fs.realpathSync)(directory);
	} catch {
		return (0, node_path.resolve)(directory);
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return realPath;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return projectFolder;
	}
});
