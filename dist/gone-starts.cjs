// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_records = require("./records.cjs"), require_task_label = require("./task-label.cjs"), require_session = require("./session.cjs"), require_rows = require("./rows.cjs"), require_paths = require("./paths.cjs");
// extensions/monitor/host/gone-starts.ts
function tellGoneStarts(e, t, n) {
	let r = n.filter(({ id: e }) => {
		let t = require_records.N(require_paths.t(), e);
		return t !== void 0 && require_records.a(t);
	});
	if (r.length === 0) return;
	let i = r.slice(-20).map(({ id: e, title: t }) => `${require_texts.O(e)} ${require_task_label.i({ label: t })}`), a = r.map(({ id: e }) => e);
	require_rows.u(e, t, require_session.t.noLongerRun(i, r.length - i.length), a);
}
exports.tellGoneStarts = tellGoneStarts;
