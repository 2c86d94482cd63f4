function allowedText(schema) {
	let keywords = schema;
	if (keywords.enum) return `one of ${keywords.enum.map((value) => JSON.stringify(value)).join(", ")}`;
	switch (keywords.type) {
		case "boolean": return "true or false";
		case "integer": return `an integer from ${keywords.minimum} to ${keywords.maximum}`;
		case "array": return listText(keywords);
		case "object": return `an object of ${Object.keys(keywords.properties ?? {}).join(", ")}`;
		default: return stringText(keywords);
	}
}
function listText({ minItems = 0, maxItems, examples, items = {} }) {
	let size = maxItems === void 0 ? " of" : ` of ${minItems} to ${maxItems}`, { type, properties = {} } = items, kind = type === "object" ? `objects of ${Object.keys(properties).join(", ")}` : "strings", [example] = examples ?? [];
	return `a list${size} ${kind}${example === void 0 ? "" : ` such as ${JSON.stringify(example)}`}`;
}
function stringText({ minLength, maxLength, pattern }) {
	let length = maxLength ? ` of ${minLength ?? +(pattern === "\\S")} to ${maxLength} characters` : "";
	return pattern !== void 0 && pattern !== "\\S" ? `a string${length} that matches ${pattern}` : `a string${length}${pattern || minLength ? " that is not blank" : ""}`;
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return allowedText;
	}
});
