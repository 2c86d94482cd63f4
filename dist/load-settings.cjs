// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rows = require("./rows.cjs"), require_settings_files = require("./settings-files.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
// extensions/core/settings/stray-keys.ts
function strayKeyProblems(parts, files) {
	let names = parts.flatMap(require_pi_monitor.F);
	return files.flatMap(({ path, content }) => Object.entries(content).flatMap(([key, value]) => {
		if (names.includes(key) || !require_pi_monitor.N(parts, value)) return [];
		let nearest = require_settings_files.a(key, names);
		return nearest === void 0 ? [] : [require_settings_files.i.strayKey(path, key, nearest)];
	}));
}
// extensions/core/settings/load-settings.ts
function loadSettings(part, ctx) {
	let { settings, problems } = require_settings_files.r(part, require_settings_files.n(part, require_settings_files.t(ctx)));
	for (let problem of problems) require_rows.k(ctx, problem, "warning");
	return settings;
}
function tellOfStrayKeys(parts, ctx) {
	for (let problem of strayKeyProblems(parts, require_settings_files.t(ctx))) require_rows.k(ctx, problem, "warning");
}
exports.loadSettings = loadSettings, exports.tellOfStrayKeys = tellOfStrayKeys;
