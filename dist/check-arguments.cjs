// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_allowed_text = require("./allowed-text.cjs");
const require_label = require("./label.cjs");
let typebox_value = require("typebox/value");
// extensions/core/tools/check-arguments.ts
var check_arguments_exports = require_rolldown_runtime.__exportAll({ checkArguments: () => checkArguments });
const SHOWN_MAX_CHARS = 60;
const ELEMENT_PROBLEMS_MAX = 5;
function checkArguments(schema, args) {
	const given = withLists(schema, isObject(args) ? args : {});
	const problems = problemsIn(schema, given, "");
	if (problems.length > 0) throw new Error(`${problems.join(".\n")}.`);
	return given;
}
function problemsIn(schema, given, path) {
	const { properties = {}, required = [] } = schema;
	return [...required.filter((name) => given[name] === void 0 || given[name] === null).map((name) => `${path}${name} is missing; it is to be ${require_allowed_text.allowedText(properties[name] ?? {})}`), ...Object.entries(given).flatMap(([name, value]) => {
		const parameter = Object.hasOwn(properties, name) ? properties[name] : void 0;
		if (!parameter) return [unknownText(path, name, value, Object.keys(properties))];
		if (value === void 0 || value === null) return [];
		const { type } = parameter;
		if (type === "object" && isObject(value)) return problemsIn(parameter, value, `${path}${name}.`);
		const ofElements = Array.isArray(value) ? elementProblems(parameter, value, path + name) : void 0;
		if (ofElements && ofElements.length > 0) return ofElements;
		if ((0, typebox_value.Check)(ofElements ? {
			...parameter,
			items: {}
		} : parameter, converted(value, parameter))) return [];
		return [`${path}${name} is ${shown(value)}; allowed is ${require_allowed_text.allowedText(parameter)}`];
	})];
}
function elementProblems({ items = {} }, elements, path) {
	const { type } = items;
	if (type !== "object") return void 0;
	return elements.flatMap((element, index) => isObject(element) ? problemsIn(items, element, `${path}[${index}].`) : [`${path}[${index}] is ${shown(element)}; allowed is ${require_allowed_text.allowedText(items)}`]).slice(0, ELEMENT_PROBLEMS_MAX);
}
function unknownText(path, name, value, known) {
	return `${`${path}${require_label.nameLabel(name, SHOWN_MAX_CHARS)}`} (${shown(value)}) is no parameter; allowed are ${known.join(", ")}`;
}
function converted(value, parameter) {
	const { type, items = {} } = parameter;
	if (type === "array" && Array.isArray(value)) return value.map((element) => converted(element, items));
	if (type === "integer" && typeof value === "string" && value.trim() !== "") return Number(value);
	if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
	if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
	return value;
}
function withLists(schema, given) {
	const wrapped = Object.entries(given).filter(([name, value]) => {
		const { type, items = {} } = Object.hasOwn(schema.properties, name) && schema.properties[name] || {};
		const { type: elementType } = items;
		return type === "array" && (typeof value === "string" || elementType === "object" && isObject(value));
	});
	if (wrapped.length === 0) return given;
	return {
		...given,
		...Object.fromEntries(wrapped.map(([name, value]) => [name, [value]]))
	};
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function shown(value) {
	const isCut = typeof value === "string" && value.length > SHOWN_MAX_CHARS;
	return require_label.valueLabel(value, SHOWN_MAX_CHARS) + (isCut ? ` (${[...value].length} characters)` : "");
}
Object.defineProperty(exports, "checkArguments", {
	enumerable: true,
	get: function() {
		return checkArguments;
	}
});
Object.defineProperty(exports, "check_arguments_exports", {
	enumerable: true,
	get: function() {
		return check_arguments_exports;
	}
});
