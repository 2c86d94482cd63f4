// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_setting = require("./setting.cjs");
// extensions/loop/settings.ts
const scopes = [
	"memory",
	"session",
	"project"
];
const properties = { scope: require_setting.oneOf(scopes, {
	default: "session",
	project: "onlyLower",
	common: true,
	description: "Where loops are kept, and who runs them"
}) };
const loopSettings = require_setting.settingsPart("loop", properties);
Object.defineProperty(exports, "loopSettings", {
	enumerable: true,
	get: function() {
		return loopSettings;
	}
});
Object.defineProperty(exports, "scopes", {
	enumerable: true,
	get: function() {
		return scopes;
	}
});
