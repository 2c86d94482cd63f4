// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const isText = (value) => typeof value == "string", isNumber = (value) => typeof value == "number", isTrue = (value) => value === !0, areTexts = (value) => Array.isArray(value) && value.every(isText), areNumbers = (value) => typeof value == "object" && !!value && Object.values(value).every(isNumber), isTime = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
function optional(check) {
	return (value) => value === void 0 || check(value);
}
function hasFields(value, checks) {
	if (typeof value != "object" || !value) return !1;
	let fields = new Map(Object.entries(value));
	return Object.entries(checks).every(([name, check]) => check(fields.get(name)));
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return isText;
	}
}), Object.defineProperty(exports, "c", {
	enumerable: !0,
	get: function() {
		return optional;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return isNumber;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return areTexts;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return isTime;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return hasFields;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return isTrue;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return areNumbers;
	}
});
