// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const waitForValues = [
	"ready",
	"event",
	"end"
];
function isWaitedFor(event, task, waitFor) {
	if (event.kind === "note" || event.task !== task) return !1;
	if (event.kind === "end") return !0;
	switch (waitFor) {
		case "ready": return event.kind === "notice" && (event.topic === "ready" || event.topic === "late");
		case "event": return event.kind === "output" || event.kind === "notice";
		case "end": return !1;
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return waitForValues;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return isWaitedFor;
	}
});
