// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/monitor/ui/field-checks.ts
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number";
const isTrue = (value) => value === true;
const areTexts = (value) => Array.isArray(value) && value.every(isText);
const areNumbers = (value) => typeof value === "object" && value !== null && Object.values(value).every(isNumber);
const isTime = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));
function optional(check) {
	return (value) => value === void 0 || check(value);
}
function hasFields(value, checks) {
	if (typeof value !== "object" || value === null) return false;
	const fields = new Map(Object.entries(value));
	return Object.entries(checks).every(([name, check]) => check(fields.get(name)));
}
Object.defineProperty(exports, "areNumbers", {
	enumerable: true,
	get: function() {
		return areNumbers;
	}
});
Object.defineProperty(exports, "areTexts", {
	enumerable: true,
	get: function() {
		return areTexts;
	}
});
Object.defineProperty(exports, "hasFields", {
	enumerable: true,
	get: function() {
		return hasFields;
	}
});
Object.defineProperty(exports, "isNumber", {
	enumerable: true,
	get: function() {
		return isNumber;
	}
});
Object.defineProperty(exports, "isText", {
	enumerable: true,
	get: function() {
		return isText;
	}
});
Object.defineProperty(exports, "isTime", {
	enumerable: true,
	get: function() {
		return isTime;
	}
});
Object.defineProperty(exports, "isTrue", {
	enumerable: true,
	get: function() {
		return isTrue;
	}
});
Object.defineProperty(exports, "optional", {
	enumerable: true,
	get: function() {
		return optional;
	}
});
