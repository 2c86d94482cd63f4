// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_settings_files = require("./settings-files.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
// extensions/core/settings/stray-keys.ts
function strayKeyProblems(e, t) {
	let n = e.flatMap(require_pi_monitor.F);
	return t.flatMap(({ path: t, content: r }) => Object.entries(r).flatMap(([r, i]) => {
		if (n.includes(r) || !require_pi_monitor.N(e, i)) return [];
		let a = require_settings_files.s(r, n);
		return a === void 0 ? [] : [require_settings_files.o.strayKey(t, r, a)];
	}));
}
// extensions/core/settings/load-settings.ts
function loadSettings(e, t) {
	let { settings: n, problems: r } = require_settings_files.a(e, require_settings_files.r(e, require_settings_files.t(t)));
	for (let e of r) require_rows.P(t, e, "warning");
	return n;
}
function tellOfBrokenFiles(e) {
	for (let t of require_settings_files.n(require_settings_files.t(e))) require_rows.P(e, t, "warning");
}
function tellOfStrayKeys(e, t) {
	for (let n of strayKeyProblems(e, require_settings_files.t(t))) require_rows.P(t, n, "warning");
}
exports.loadSettings = loadSettings, exports.tellOfBrokenFiles = tellOfBrokenFiles, exports.tellOfStrayKeys = tellOfStrayKeys;
