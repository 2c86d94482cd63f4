// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs");
const NEW_FILE = node_fs.constants.O_RDWR | node_fs.constants.O_CREAT | node_fs.constants.O_EXCL | node_fs.constants.O_NOFOLLOW;
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return NEW_FILE;
	}
});
