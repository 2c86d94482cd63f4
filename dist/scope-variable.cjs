// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs"), require_label = require("./label.cjs"), require_settings = require("./settings.cjs");
// extensions/loop/host/scope-variable.ts
function scopeOfVariable(given, ofSettings, report) {
	let scope = require_settings.n.find((known) => known === given);
	if (scope) return scope;
	let allowed = require_allowed_text.t(require_settings.t.schema.properties.scope ?? {});
	return report(`PI_LOOP_SCOPE is ${require_label.l(given)}; allowed is ${allowed}. ${ofSettings} is used.`), ofSettings;
}
exports.scopeOfVariable = scopeOfVariable;
