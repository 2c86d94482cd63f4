// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_project_folder = require("./project-folder.cjs");
let node_fs = require("node:fs"), node_path = require("node:path");
function loopPlace(scope, agentDir, ctx) {
	let sessionId = ctx.sessionManager.getSessionId(), isLost = scope === "session" && ctx.sessionManager.getSessionFile() === void 0;
	return scope === "memory" || isLost ? {
		kind: "memory",
		sessionId
	} : {
		kind: "file",
		scope,
		path: storePath(agentDir, ctx.cwd, scope, sessionId)
	};
}
async function mayHoldLoops(place) {
	if (place.kind === "memory") {
		let { MemoryStore } = await Promise.resolve().then(() => require("./memory-store.cjs")).then((n) => n.n);
		return new MemoryStore(place.sessionId).read().length > 0;
	}
	return place.scope === "project" || (0, node_fs.existsSync)(place.path);
}
function storePath(agentDir, cwd, scope, sessionId) {
	let file = scope === "project" ? "project.json" : `session-${sessionId.replace(/[^\w-]+/g, "_")}.json`;
	return (0, node_path.join)(require_project_folder.t(agentDir, "loop", cwd), file);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return mayHoldLoops;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return storePath;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return loopPlace;
	}
});
