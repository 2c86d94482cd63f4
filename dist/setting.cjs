// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let typebox = require("typebox");
function integer(setting) {
	return typebox.Type.Integer({ ...setting });
}
function boolean(setting) {
	return typebox.Type.Boolean({ ...setting });
}
function oneOf(values, setting) {
	return typebox.Type.Unsafe({
		type: "string",
		enum: [...values],
		...setting
	});
}
function oneOfOrUnset(values, setting) {
	return typebox.Type.Optional(typebox.Type.Unsafe({
		type: "string",
		enum: [...values],
		...setting
	}));
}
function groupOrUnset(properties, description) {
	let setting = {
		description,
		project: "never"
	};
	return typebox.Type.Optional(typebox.Type.Object(properties, {
		...setting,
		additionalProperties: !1
	}));
}
function settingsPart(key, properties, short = {}) {
	let defaults = Object.entries(properties).flatMap(([name, schema]) => "default" in schema ? [[name, schema.default]] : []);
	return {
		key,
		schema: typebox.Type.Object(properties, { additionalProperties: !1 }),
		defaults: Object.fromEntries(defaults),
		...short
	};
}
function inFull({ textIs }, value) {
	return textIs !== void 0 && typeof value == "string" ? { [textIs]: value } : value;
}
function settingsIn(part, content) {
	let own = inFull(part, content[part.key]), short = Object.entries(part.shortKeys ?? {}).flatMap(([key, name]) => content[key] === void 0 ? [] : [[name, content[key]]]);
	return short.length === 0 || own !== void 0 && !isObject(own) ? own : {
		...Object.fromEntries(short),
		...own
	};
}
function keysOf({ key, shortKeys = {} }) {
	return [key, ...Object.keys(shortKeys)];
}
function holdsSettingsOf(parts, value) {
	return typeof value == "string" ? parts.some((part) => isShortValue(part, value)) : isObject(value) ? Object.keys(value).some((key) => parts.some(({ schema }) => Object.hasOwn(schema.properties, key))) : !1;
}
function isShortValue({ schema, textIs, shortKeys = {} }, value) {
	return [...textIs === void 0 ? [] : [textIs], ...Object.values(shortKeys)].some((name) => {
		let { enum: allowed } = Object(schema.properties[name]);
		return allowed?.includes(value) ?? !1;
	});
}
function isObject(value) {
	return typeof value == "object" && !!value && !Array.isArray(value);
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return integer;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return oneOfOrUnset;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return inFull;
	}
}), Object.defineProperty(exports, "l", {
	enumerable: !0,
	get: function() {
		return settingsIn;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return groupOrUnset;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return keysOf;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return holdsSettingsOf;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return oneOf;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return boolean;
	}
}), Object.defineProperty(exports, "u", {
	enumerable: !0,
	get: function() {
		return settingsPart;
	}
});
