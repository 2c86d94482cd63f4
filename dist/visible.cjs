// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const JOINED_LETTER = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]]`, SPELLING_JOINER = String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`, HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`, EMOJI = String.raw`\p{RGI_Emoji}`, STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`;
let keptOrHidden;
function keptOrHiddenCharacters() {
	return keptOrHidden ??= RegExp(`(?<kept>${EMOJI}|${SPELLING_JOINER})|${HIDDEN}|${STRAY_MARK}`, "gv"), keptOrHidden;
}
const PRINTABLE_ASCII = /^[ -~]*$/;
function visible(text) {
	return visiblePieces(text).map((piece) => piece.text).join("");
}
function visibleLines(text) {
	return text.split("\n").map((line) => line.split("	").map(visible).join("	"));
}
function countEscapes(text) {
	return visiblePieces(text.replace(/[\n\t]/g, " ")).filter((piece) => piece.isEscape).length;
}
function visiblePieces(text) {
	if (PRINTABLE_ASCII.test(text)) return [{
		text,
		isEscape: !1
	}];
	let pieces = [], shownTo = 0, show = (end) => {
		end > shownTo && pieces.push({
			text: text.slice(shownTo, end),
			isEscape: !1
		});
	};
	for (let match of text.matchAll(keptOrHiddenCharacters())) match.groups?.kept === void 0 && (show(match.index), pieces.push({
		text: escapeOf(match[0]),
		isEscape: !0
	}), shownTo = match.index + match[0].length);
	return show(text.length), pieces;
}
function escapeOf(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	let code = character.codePointAt(0) ?? 0, hex = code.toString(16);
	return code <= 255 ? `\\x${hex.padStart(2, "0")}` : code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return SPELLING_JOINER;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return visiblePieces;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return visible;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return visibleLines;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return countEscapes;
	}
});
