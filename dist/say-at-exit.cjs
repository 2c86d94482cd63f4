// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs");
// extensions/core/pi/say-at-exit.ts
function sayAtExit(e) {
	process.once("exit", () => {
		try {
			(0, node_fs.writeSync)(process.stdout.fd, `${e}\n`);
		} catch {}
	});
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return sayAtExit;
	}
});
