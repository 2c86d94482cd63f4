// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
// extensions/core/text/joiner.ts
const JOINED_LETTER = String.raw`[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Beng}\p{scx=Deva}\p{scx=Gujr}\p{scx=Guru}\p{scx=Khmr}\p{scx=Knda}\p{scx=Mlym}\p{scx=Mong}\p{scx=Orya}\p{scx=Sinh}\p{scx=Syrc}\p{scx=Taml}\p{scx=Telu}]]`;
const SPELLING_JOINER = String.raw`(?<=${JOINED_LETTER})[\u200c\u200d](?=${JOINED_LETTER})`;
// extensions/core/text/visible.ts
const HIDDEN = String.raw`[[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]--[ ]]`;
const EMOJI = String.raw`\p{RGI_Emoji}`;
const STRAY_MARK = String.raw`(?<=\p{M}{4})\p{M}|(?<=(?:^|[\p{C}\p{Z}])\p{M}{0,3})\p{M}`;
let keptOrHidden;
function keptOrHiddenCharacters() {
	keptOrHidden ??= new RegExp(`(?<kept>${EMOJI}|${SPELLING_JOINER})|${HIDDEN}|${STRAY_MARK}`, "gv");
	return keptOrHidden;
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
		isEscape: false
	}];
	const pieces = [];
	let shownTo = 0;
	const show = (end) => {
		if (end > shownTo) pieces.push({
			text: text.slice(shownTo, end),
			isEscape: false
		});
	};
	for (const match of text.matchAll(keptOrHiddenCharacters())) {
		if (match.groups?.kept !== void 0) continue;
		show(match.index);
		pieces.push({
			text: escapeOf(match[0]),
			isEscape: true
		});
		shownTo = match.index + match[0].length;
	}
	show(text.length);
	return pieces;
}
function escapeOf(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	const code = character.codePointAt(0) ?? 0;
	const hex = code.toString(16);
	if (code <= 255) return `\\x${hex.padStart(2, "0")}`;
	return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
Object.defineProperty(exports, "SPELLING_JOINER", {
	enumerable: true,
	get: function() {
		return SPELLING_JOINER;
	}
});
Object.defineProperty(exports, "countEscapes", {
	enumerable: true,
	get: function() {
		return countEscapes;
	}
});
Object.defineProperty(exports, "visible", {
	enumerable: true,
	get: function() {
		return visible;
	}
});
Object.defineProperty(exports, "visibleLines", {
	enumerable: true,
	get: function() {
		return visibleLines;
	}
});
Object.defineProperty(exports, "visiblePieces", {
	enumerable: true,
	get: function() {
		return visiblePieces;
	}
});
