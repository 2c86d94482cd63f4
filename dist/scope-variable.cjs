// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs");
const require_label = require("./label.cjs");
const require_settings = require("./settings.cjs");
// extensions/loop/host/scope-variable.ts
function scopeOfVariable(given, ofSettings, report) {
	const scope = require_settings.scopes.find((known) => known === given);
	if (scope) return scope;
	const allowed = require_allowed_text.allowedText(require_settings.loopSettings.schema.properties.scope ?? {});
	report(`PI_LOOP_SCOPE is ${require_label.valueLabel(given)}; allowed is ${allowed}. ${ofSettings} is used.`);
	return ofSettings;
}
exports.scopeOfVariable = scopeOfVariable;
