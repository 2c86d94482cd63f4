// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/texts/schema.ts
const schemaText = {
	oneOf: (e) => `one of ${e}`,
	boolean: "true or false",
	integer: (e, t) => `an integer from ${e} to ${t}`,
	object: (e) => `an object of ${e.join(", ")}`,
	objects: (e) => `objects of ${e.join(", ")}`,
	list: (e, t, n) => `a list${e} ${t}${n === void 0 ? "" : ` such as ${n}`}`,
	matching: (e, t) => `a string${e} that matches ${t}`,
	string: (e, t, n) => `a string${e}${t || n ? " that is not blank" : ""}`,
	missing: (e, t) => `${e} is missing; allowed is ${t}`,
	noPart: (e, t) => `${e} is no part of it; allowed is ${t}`,
	wrong: (e, t, n) => `${e} is ${t}; allowed is ${n}`,
	noParameter: (e, t, n) => `${e} (${t}) is no parameter; allowed are ${n.join(", ")}`
};
function allowedText(e) {
	let t = e;
	if (t.enum) return schemaText.oneOf(t.enum.map((e) => JSON.stringify(e)).join(", "));
	switch (t.type) {
		case "boolean": return schemaText.boolean;
		case "integer": return schemaText.integer(t.minimum, t.maximum);
		case "array": return listText(t);
		case "object": return schemaText.object(Object.keys(t.properties ?? {}));
		default: return stringText(t);
	}
}
function listText({ minItems: e = 0, maxItems: t, examples: n, items: r = {} }) {
	let i = t === void 0 ? " of" : ` of ${e} to ${t}`, { type: a, properties: o = {}, enum: s } = r, c = s ? s.map((e) => JSON.stringify(e)).join(", ") : a === "object" ? schemaText.objects(Object.keys(o)) : "strings", [l] = n ?? [];
	return schemaText.list(i, c, l === void 0 ? void 0 : JSON.stringify(l));
}
function stringText({ minLength: e, maxLength: t, pattern: n }) {
	let r = t ? ` of ${e ?? +(n === "\\S")} to ${t} characters` : "";
	return n !== void 0 && n !== "\\S" ? schemaText.matching(r, n) : schemaText.string(r, n, e);
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
