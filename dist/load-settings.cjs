// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_use = require("./first-use.cjs"), require_settings_files = require("./settings-files.cjs"), require_start = require("./start.cjs");
// extensions/core/settings/stray-keys.ts
function strayKeyProblems(parts, files) {
	let names = parts.flatMap(require_start.L);
	return files.flatMap(({ path, content }) => Object.entries(content).flatMap(([key, value]) => {
		if (names.includes(key) || !require_start.F(parts, value)) return [];
		let nearest = require_settings_files.a(key, names);
		return nearest === void 0 ? [] : [require_settings_files.i.strayKey(path, key, nearest)];
	}));
}
// extensions/core/settings/load-settings.ts
function loadSettings(part, ctx) {
	let { settings, problems } = require_settings_files.r(part, require_settings_files.n(part, require_settings_files.t(ctx)));
	for (let problem of problems) require_first_use.bt(ctx, problem, "warning");
	return settings;
}
function tellOfStrayKeys(parts, ctx) {
	for (let problem of strayKeyProblems(parts, require_settings_files.t(ctx))) require_first_use.bt(ctx, problem, "warning");
}
exports.loadSettings = loadSettings, exports.tellOfStrayKeys = tellOfStrayKeys;
