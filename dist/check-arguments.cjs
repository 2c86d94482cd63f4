// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_allowed_text = require("./allowed-text.cjs"), require_texts = require("./texts.cjs");
let typebox_value = require("typebox/value");
// extensions/core/tools/check-arguments.ts
var check_arguments_exports = require_rolldown_runtime.t({ checkArguments: () => checkArguments });
function checkArguments(e, t) {
	let n = withLists(e, isObject(t) ? t : {}), r = problemsIn(e, n, "");
	if (r.length > 0) throw Error(`${r.join(".\n")}.`);
	return n;
}
function convertedArguments(e, t) {
	return converted(checkArguments(e, copied(t, e)), e);
}
function copied(e, t) {
	let { type: n, properties: r = {}, items: i = {} } = t;
	return n === "array" && Array.isArray(e) ? e.map((e) => copied(e, i)) : n === "object" && isObject(e) ? withParts(e, r, (e, t) => copied(e, t)) : e;
}
function withParts(e, t, n) {
	let known = (e) => Object.hasOwn(t, e) && t[e] || {};
	return Object.fromEntries(Object.entries(e).map(([e, t]) => [e, n(t, known(e))]));
}
function problemsIn(e, t, n) {
	let { properties: r = {}, required: i = [] } = e;
	return [...i.filter((e) => t[e] === void 0 || t[e] === null).map((e) => require_allowed_text.n.missing(`${n}${e}`, require_allowed_text.t(r[e] ?? {}))), ...Object.entries(t).flatMap(([e, t]) => {
		let i = Object.hasOwn(r, e) ? r[e] : void 0;
		if (!i) return [unknownText(n, e, t, Object.keys(r))];
		if (t == null) return [];
		let { type: a } = i;
		if (a === "object" && isObject(t)) return problemsIn(i, t, `${n}${e}.`);
		let o = Array.isArray(t) ? elementProblems(i, t, n + e) : void 0;
		return o && o.length > 0 ? o : (0, typebox_value.Check)(o ? {
			...i,
			items: {}
		} : i, converted(t, i)) ? [] : [require_allowed_text.n.wrong(`${n}${e}`, shown(t), require_allowed_text.t(i))];
	})];
}
function elementProblems({ items: e = {} }, t, n) {
	let { type: r } = e;
	if (r === "object") return t.flatMap((t, r) => isObject(t) ? problemsIn(e, t, `${n}[${r}].`) : [require_allowed_text.n.wrong(`${n}[${r}]`, shown(t), require_allowed_text.t(e))]).slice(0, 5);
}
function unknownText(e, t, n, r) {
	let i = `${e}${require_texts.j(t, 60)}`;
	return require_allowed_text.n.noParameter(i, shown(n), r);
}
function converted(e, t) {
	let { type: n, items: r = {}, properties: i = {} } = t;
	return n === "array" && Array.isArray(e) ? e.map((e) => converted(e, r)) : n === "object" && isObject(e) ? withParts(Object.fromEntries(Object.entries(e).filter(([, e]) => e !== null)), i, converted) : n === "integer" && typeof e == "string" && e.trim() !== "" ? Number(e) : n === "boolean" && (e === "true" || e === "false") ? e === "true" : n === "string" && (typeof e == "number" || typeof e == "boolean") ? String(e) : e;
}
function withLists(e, t) {
	let n = Object.entries(t).filter(([t, n]) => {
		let { type: r, items: i = {} } = Object.hasOwn(e.properties, t) && e.properties[t] || {}, { type: a } = i;
		return r === "array" && (typeof n == "string" || a === "object" && isObject(n));
	});
	return n.length === 0 ? t : {
		...t,
		...Object.fromEntries(n.map(([e, t]) => [e, [t]]))
	};
}
function isObject(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
function shown(e) {
	let t = typeof e == "string" && e.length > 60;
	return require_texts.P(e, 60) + (t ? ` (${[...e].length} characters)` : "");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return check_arguments_exports;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return convertedArguments;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkArguments;
	}
});
