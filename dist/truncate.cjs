// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_marks = require("./marks.cjs"), TRUNCATED = "…(truncated)", MIDDLE_TRUNCATED = `${TRUNCATED}…`;
function truncate(lines, maxChars) {
	let texts = [], left = maxChars;
	for (let line of lines) {
		let room = Math.max(left - 3, +(texts.length === 0));
		if (line.length > room) {
			if (room >= 60 && require_marks.t(line)) return texts.push(shortenMiddle(line, room)), {
				texts,
				truncated: texts.length < lines.length
			};
			let start = cutBetweenCodePoints(line, room);
			return start.length > 0 && texts.push(start), {
				texts,
				truncated: !0
			};
		}
		if (left < 3) return {
			texts,
			truncated: !0
		};
		texts.push(line), left -= line.length + 3;
	}
	return {
		texts,
		truncated: !1
	};
}
function cutBetweenCodePoints(text, maxChars) {
	if (text.length <= maxChars) return text;
	let last = text.charCodeAt(maxChars - 1), splitsPair = last >= 55296 && last <= 56319;
	return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}
function ownCopy(text) {
	return Buffer.from(text).toString();
}
function shortenMiddle(text, maxChars) {
	if (text.length <= maxChars) return text;
	if (maxChars < 60) return shorten(text, Math.max(0, maxChars - 12));
	let room = maxChars - MIDDLE_TRUNCATED.length, end = text.slice(-Math.floor(room * .4)), wholeEnd = /^[\udc00-\udfff]/.test(end) ? end.slice(1) : end;
	return cutBetweenCodePoints(text, room - end.length) + MIDDLE_TRUNCATED + wholeEnd;
}
function shorten(text, maxChars) {
	return text.length <= maxChars ? text : cutBetweenCodePoints(text, maxChars) + TRUNCATED;
}
function beginning(text, maxChars) {
	return text.length <= maxChars ? text : `${cutBetweenCodePoints(text, maxChars)}…`;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return shortenMiddle;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return shorten;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return beginning;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return truncate;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return ownCopy;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return TRUNCATED;
	}
});
