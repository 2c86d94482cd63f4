// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_project_folder = require("./project-folder.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// extensions/loop/host/loop-place.ts
function loopPlace(scope, agentDir, ctx) {
	const sessionId = ctx.sessionManager.getSessionId();
	const isLost = scope === "session" && ctx.sessionManager.getSessionFile() === void 0;
	if (scope === "memory" || isLost) return {
		kind: "memory",
		sessionId
	};
	return {
		kind: "file",
		scope,
		path: storePath(agentDir, ctx.cwd, scope, sessionId)
	};
}
async function mayHoldLoops(place) {
	if (place.kind === "memory") {
		const { MemoryStore } = await Promise.resolve().then(() => require("./memory-store.cjs")).then((n) => n.memory_store_exports);
		return new MemoryStore(place.sessionId).read().length > 0;
	}
	return place.scope === "project" || (0, node_fs.existsSync)(place.path);
}
function storePath(agentDir, cwd, scope, sessionId) {
	const file = scope === "project" ? "project.json" : `session-${sessionId.replace(/[^\w-]+/g, "_")}.json`;
	return (0, node_path.join)(require_project_folder.projectFolder(agentDir, "loop", cwd), file);
}
Object.defineProperty(exports, "loopPlace", {
	enumerable: true,
	get: function() {
		return loopPlace;
	}
});
Object.defineProperty(exports, "mayHoldLoops", {
	enumerable: true,
	get: function() {
		return mayHoldLoops;
	}
});
Object.defineProperty(exports, "storePath", {
	enumerable: true,
	get: function() {
		return storePath;
	}
});
