// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_show = require("./show.cjs");
const require_settings_files = require("./settings-files.cjs");
const require_label = require("./label.cjs");
const require_setting = require("./setting.cjs");
// extensions/core/settings/stray-keys.ts
const KEY_MAX_CHARS = 80;
function strayKeyProblems(parts, files) {
	const names = parts.flatMap(require_setting.keysOf);
	return files.flatMap(({ path, content }) => Object.entries(content).flatMap(([key, value]) => {
		if (names.includes(key) || !require_setting.holdsSettingsOf(parts, value)) return [];
		const nearest = require_settings_files.nearestName(key, names);
		if (nearest === void 0) return [];
		return [`${require_label.label(path)}: ${require_label.quotedLabel(key, KEY_MAX_CHARS)} is no key of pi-monitor. Is ${nearest} meant? It is ignored.`];
	}));
}
// extensions/core/settings/load-settings.ts
function loadSettings(part, ctx) {
	const { settings, problems } = require_settings_files.mergeSettings(part, require_settings_files.sourcesOf(part, require_settings_files.readSettingsFiles(ctx)));
	for (const problem of problems) require_show.show(ctx, problem, "warning");
	return settings;
}
function tellOfStrayKeys(parts, ctx) {
	for (const problem of strayKeyProblems(parts, require_settings_files.readSettingsFiles(ctx))) require_show.show(ctx, problem, "warning");
}
exports.loadSettings = loadSettings;
exports.tellOfStrayKeys = tellOfStrayKeys;
