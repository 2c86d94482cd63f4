// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_refusals = require("./refusals.cjs");
// extensions/loop/host/scope-variable.ts
function scopeOfVariable(e, t, n) {
	let r = require_pi_monitor.O.find((t) => t === e);
	if (r) return r;
	let i = require_allowed_text.t(require_pi_monitor.D.schema.properties.scope ?? {});
	return n(require_refusals.t.scopeVariable(e, i, t)), t;
}
exports.scopeOfVariable = scopeOfVariable;
