// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_first_use = require("./first-use.cjs"), require_start = require("./start.cjs"), require_refusals = require("./refusals.cjs");
// extensions/loop/host/scope-variable.ts
function scopeOfVariable(given, ofSettings, report) {
	let scope = require_start.A.find((known) => known === given);
	if (scope) return scope;
	let allowed = require_first_use.vt(require_start.k.schema.properties.scope ?? {});
	return report(require_refusals.t.scopeVariable(given, allowed, ofSettings)), ofSettings;
}
exports.scopeOfVariable = scopeOfVariable;
