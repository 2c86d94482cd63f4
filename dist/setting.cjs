// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
let typebox = require("typebox");
// extensions/core/settings/setting.ts
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
	const setting = {
		description,
		project: "never"
	};
	return typebox.Type.Optional(typebox.Type.Object(properties, {
		...setting,
		additionalProperties: false
	}));
}
function settingsPart(key, properties, short = {}) {
	const defaults = Object.entries(properties).flatMap(([name, schema]) => "default" in schema ? [[name, schema.default]] : []);
	return {
		key,
		schema: typebox.Type.Object(properties, { additionalProperties: false }),
		defaults: Object.fromEntries(defaults),
		...short
	};
}
function inFull({ textIs }, value) {
	return textIs !== void 0 && typeof value === "string" ? { [textIs]: value } : value;
}
function settingsIn(part, content) {
	const own = inFull(part, content[part.key]);
	const short = Object.entries(part.shortKeys ?? {}).flatMap(([key, name]) => content[key] === void 0 ? [] : [[name, content[key]]]);
	if (short.length === 0 || own !== void 0 && !isObject(own)) return own;
	return {
		...Object.fromEntries(short),
		...own
	};
}
function keysOf({ key, shortKeys = {} }) {
	return [key, ...Object.keys(shortKeys)];
}
function holdsSettingsOf(parts, value) {
	if (typeof value === "string") return parts.some((part) => isShortValue(part, value));
	if (!isObject(value)) return false;
	return Object.keys(value).some((key) => parts.some(({ schema }) => Object.hasOwn(schema.properties, key)));
}
function isShortValue({ schema, textIs, shortKeys = {} }, value) {
	return [...textIs === void 0 ? [] : [textIs], ...Object.values(shortKeys)].some((name) => {
		const { enum: allowed } = Object(schema.properties[name]);
		return allowed?.includes(value) ?? false;
	});
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
Object.defineProperty(exports, "boolean", {
	enumerable: true,
	get: function() {
		return boolean;
	}
});
Object.defineProperty(exports, "groupOrUnset", {
	enumerable: true,
	get: function() {
		return groupOrUnset;
	}
});
Object.defineProperty(exports, "holdsSettingsOf", {
	enumerable: true,
	get: function() {
		return holdsSettingsOf;
	}
});
Object.defineProperty(exports, "inFull", {
	enumerable: true,
	get: function() {
		return inFull;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer;
	}
});
Object.defineProperty(exports, "keysOf", {
	enumerable: true,
	get: function() {
		return keysOf;
	}
});
Object.defineProperty(exports, "oneOf", {
	enumerable: true,
	get: function() {
		return oneOf;
	}
});
Object.defineProperty(exports, "oneOfOrUnset", {
	enumerable: true,
	get: function() {
		return oneOfOrUnset;
	}
});
Object.defineProperty(exports, "settingsIn", {
	enumerable: true,
	get: function() {
		return settingsIn;
	}
});
Object.defineProperty(exports, "settingsPart", {
	enumerable: true,
	get: function() {
		return settingsPart;
	}
});
