// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_setting = require("./setting.cjs"), scopes = [
	"memory",
	"session",
	"project"
], properties = { scope: require_setting.s(scopes, {
	default: "session",
	project: "onlyLower",
	common: !0,
	description: "Where loops are kept, and who runs them"
}) }, loopSettings = require_setting.u("loop", properties);
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return scopes;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return loopSettings;
	}
});
