// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_allowed_text = require("./allowed-text.cjs"), require_texts = require("./texts.cjs");
let typebox_value = require("typebox/value");
// extensions/core/tools/check-arguments.ts
var check_arguments_exports = require_rolldown_runtime.t({ checkArguments: () => checkArguments });
function checkArguments(schema, args) {
	let given = withLists(schema, isObject(args) ? args : {}), problems = problemsIn(schema, given, "");
	if (problems.length > 0) throw Error(`${problems.join(".\n")}.`);
	return given;
}
function problemsIn(schema, given, path) {
	let { properties = {}, required = [] } = schema;
	return [...required.filter((name) => given[name] === void 0 || given[name] === null).map((name) => require_allowed_text.n.missing(`${path}${name}`, require_allowed_text.t(properties[name] ?? {}))), ...Object.entries(given).flatMap(([name, value]) => {
		let parameter = Object.hasOwn(properties, name) ? properties[name] : void 0;
		if (!parameter) return [unknownText(path, name, value, Object.keys(properties))];
		if (value == null) return [];
		let { type } = parameter;
		if (type === "object" && isObject(value)) return problemsIn(parameter, value, `${path}${name}.`);
		let ofElements = Array.isArray(value) ? elementProblems(parameter, value, path + name) : void 0;
		return ofElements && ofElements.length > 0 ? ofElements : (0, typebox_value.Check)(ofElements ? {
			...parameter,
			items: {}
		} : parameter, converted(value, parameter)) ? [] : [require_allowed_text.n.wrong(`${path}${name}`, shown(value), require_allowed_text.t(parameter))];
	})];
}
function elementProblems({ items = {} }, elements, path) {
	let { type } = items;
	if (type === "object") return elements.flatMap((element, index) => isObject(element) ? problemsIn(items, element, `${path}[${index}].`) : [require_allowed_text.n.wrong(`${path}[${index}]`, shown(element), require_allowed_text.t(items))]).slice(0, 5);
}
function unknownText(path, name, value, known) {
	let written = `${path}${require_texts.A(name, 60)}`;
	return require_allowed_text.n.noParameter(written, shown(value), known);
}
function converted(value, parameter) {
	let { type, items = {} } = parameter;
	return type === "array" && Array.isArray(value) ? value.map((element) => converted(element, items)) : type === "integer" && typeof value == "string" && value.trim() !== "" ? Number(value) : type === "boolean" && (value === "true" || value === "false") ? value === "true" : type === "string" && (typeof value == "number" || typeof value == "boolean") ? String(value) : value;
}
function withLists(schema, given) {
	let wrapped = Object.entries(given).filter(([name, value]) => {
		let { type, items = {} } = Object.hasOwn(schema.properties, name) && schema.properties[name] || {}, { type: elementType } = items;
		return type === "array" && (typeof value == "string" || elementType === "object" && isObject(value));
	});
	return wrapped.length === 0 ? given : {
		...given,
		...Object.fromEntries(wrapped.map(([name, value]) => [name, [value]]))
	};
}
function isObject(value) {
	return typeof value == "object" && !!value && !Array.isArray(value);
}
function shown(value) {
	let isCut = typeof value == "string" && value.length > 60;
	return require_texts.N(value, 60) + (isCut ? ` (${[...value].length} characters)` : "");
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return check_arguments_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return checkArguments;
	}
});
