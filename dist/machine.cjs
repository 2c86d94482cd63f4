// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let node_fs = require("node:fs"), node_os = require("node:os");
function pidNamespace() {
	try {
		return /\d+/.exec((0, node_fs.readlinkSync)("/proc/self/ns/pid"))?.[0] ?? "0";
	} catch {
		return "0";
	}
}
function machineId() {
	return `${bootId()} ${pidNamespace()}`;
}
function bootId() {
	try {
		return (0, node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		return (0, node_os.hostname)();
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return pidNamespace;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return machineId;
	}
});
