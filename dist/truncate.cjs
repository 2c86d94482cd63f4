// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/left-out.ts
const MARK = /…\(\d+ bytes left out\)…/;
function leftOutMark(bytes) {
	return `…(${bytes} bytes left out)…`;
}
function lacksMiddle(line) {
	return MARK.test(line);
}
// extensions/core/text/truncate.ts
const TRUNCATED = "…(truncated)";
const MIDDLE_TRUNCATED = `${TRUNCATED}…`;
const BOTH_ENDS_MIN_CHARS = 60;
const END_SHARE = .4;
const QUOTE_CHARS = 3;
function truncate(lines, maxChars) {
	const texts = [];
	let left = maxChars;
	for (const line of lines) {
		const room = Math.max(left - QUOTE_CHARS, texts.length === 0 ? 1 : 0);
		if (line.length > room) {
			if (room >= BOTH_ENDS_MIN_CHARS && lacksMiddle(line)) {
				texts.push(shortenMiddle(line, room));
				return {
					texts,
					truncated: texts.length < lines.length
				};
			}
			const start = cutBetweenCodePoints(line, room);
			if (start.length > 0) texts.push(start);
			return {
				texts,
				truncated: true
			};
		}
		if (left < QUOTE_CHARS) return {
			texts,
			truncated: true
		};
		texts.push(line);
		left -= line.length + QUOTE_CHARS;
	}
	return {
		texts,
		truncated: false
	};
}
function cutBetweenCodePoints(text, maxChars) {
	if (text.length <= maxChars) return text;
	const last = text.charCodeAt(maxChars - 1);
	const splitsPair = last >= 55296 && last <= 56319;
	return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}
function ownCopy(text) {
	return Buffer.from(text).toString();
}
function shortenMiddle(text, maxChars) {
	if (text.length <= maxChars) return text;
	if (maxChars < BOTH_ENDS_MIN_CHARS) return shorten(text, Math.max(0, maxChars - 12));
	const room = maxChars - MIDDLE_TRUNCATED.length;
	const end = text.slice(-Math.floor(room * END_SHARE));
	const wholeEnd = /^[\udc00-\udfff]/.test(end) ? end.slice(1) : end;
	return cutBetweenCodePoints(text, room - end.length) + MIDDLE_TRUNCATED + wholeEnd;
}
function shorten(text, maxChars) {
	return text.length <= maxChars ? text : cutBetweenCodePoints(text, maxChars) + TRUNCATED;
}
function beginning(text, maxChars) {
	return text.length <= maxChars ? text : `${cutBetweenCodePoints(text, maxChars)}…`;
}
Object.defineProperty(exports, "TRUNCATED", {
	enumerable: true,
	get: function() {
		return TRUNCATED;
	}
});
Object.defineProperty(exports, "beginning", {
	enumerable: true,
	get: function() {
		return beginning;
	}
});
Object.defineProperty(exports, "leftOutMark", {
	enumerable: true,
	get: function() {
		return leftOutMark;
	}
});
Object.defineProperty(exports, "ownCopy", {
	enumerable: true,
	get: function() {
		return ownCopy;
	}
});
Object.defineProperty(exports, "shorten", {
	enumerable: true,
	get: function() {
		return shorten;
	}
});
Object.defineProperty(exports, "shortenMiddle", {
	enumerable: true,
	get: function() {
		return shortenMiddle;
	}
});
Object.defineProperty(exports, "truncate", {
	enumerable: true,
	get: function() {
		return truncate;
	}
});
