// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/schema/allowed-text.ts
const NOT_BLANK = "\\S";
function allowedText(schema) {
	const keywords = schema;
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
	const size = maxItems === void 0 ? " of" : ` of ${minItems} to ${maxItems}`;
	const { type, properties = {} } = items;
	const kind = type === "object" ? `objects of ${Object.keys(properties).join(", ")}` : "strings";
	const [example] = examples ?? [];
	return `a list${size} ${kind}${example === void 0 ? "" : ` such as ${JSON.stringify(example)}`}`;
}
function stringText({ minLength, maxLength, pattern }) {
	const length = maxLength ? ` of ${minLength ?? (pattern === NOT_BLANK ? 1 : 0)} to ${maxLength} characters` : "";
	if (pattern !== void 0 && pattern !== NOT_BLANK) return `a string${length} that matches ${pattern}`;
	return `a string${length}${pattern || minLength ? " that is not blank" : ""}`;
}
Object.defineProperty(exports, "allowedText", {
	enumerable: true,
	get: function() {
		return allowedText;
	}
});
