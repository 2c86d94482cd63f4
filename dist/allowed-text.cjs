// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/texts/schema.ts
const schemaText = {
	oneOf: (values) => `one of ${values}`,
	boolean: "true or false",
	integer: (minimum, maximum) => `an integer from ${minimum} to ${maximum}`,
	object: (names) => `an object of ${names.join(", ")}`,
	objects: (names) => `objects of ${names.join(", ")}`,
	list: (size, kind, example) => `a list${size} ${kind}${example === void 0 ? "" : ` such as ${example}`}`,
	matching: (length, pattern) => `a string${length} that matches ${pattern}`,
	string: (length, pattern, minLength) => `a string${length}${pattern || minLength ? " that is not blank" : ""}`,
	missing: (what, allowed) => `${what} is missing; allowed is ${allowed}`,
	noPart: (place, allowed) => `${place} is no part of it; allowed is ${allowed}`,
	wrong: (what, shown, allowed) => `${what} is ${shown}; allowed is ${allowed}`,
	noParameter: (written, shown, known) => `${written} (${shown}) is no parameter; allowed are ${known.join(", ")}`
};
function allowedText(schema) {
	let keywords = schema;
	if (keywords.enum) return schemaText.oneOf(keywords.enum.map((value) => JSON.stringify(value)).join(", "));
	switch (keywords.type) {
		case "boolean": return schemaText.boolean;
		case "integer": return schemaText.integer(keywords.minimum, keywords.maximum);
		case "array": return listText(keywords);
		case "object": return schemaText.object(Object.keys(keywords.properties ?? {}));
		default: return stringText(keywords);
	}
}
function listText({ minItems = 0, maxItems, examples, items = {} }) {
	let size = maxItems === void 0 ? " of" : ` of ${minItems} to ${maxItems}`, { type, properties = {} } = items, kind = type === "object" ? schemaText.objects(Object.keys(properties)) : "strings", [example] = examples ?? [];
	return schemaText.list(size, kind, example === void 0 ? void 0 : JSON.stringify(example));
}
function stringText({ minLength, maxLength, pattern }) {
	let length = maxLength ? ` of ${minLength ?? +(pattern === "\\S")} to ${maxLength} characters` : "";
	return pattern !== void 0 && pattern !== "\\S" ? schemaText.matching(length, pattern) : schemaText.string(length, pattern, minLength);
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return schemaText;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return allowedText;
	}
});
