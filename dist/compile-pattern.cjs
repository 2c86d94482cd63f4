// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs");
let re2js = require("re2js");
// extensions/core/texts/patterns.ts
const patternText = {
	tooLong: (e, t, n) => `${e}: the pattern has ${t.length} characters; at most ${n} are allowed`,
	invalid: (e, t, n, r) => `${e}: ${require_texts.P(t)} is not a valid RE2 pattern: ${n}.` + (r ? ` RE2 has no ${r}; use both match and ignore, or grep in the command.` : "") + " Allowed is RE2 syntax: literals, classes, groups, alternation, repetition, anchors, (?i).",
	tooComplex: (e, t, n, r) => `${e}: ${require_texts.P(t)} is too complex (${n} instructions; at most ${r} are allowed). Repetitions such as {1,900} make it so: use fewer or smaller ones.`,
	atomicGroups: "atomic groups",
	possessive: "possessive quantifiers"
}, PATTERN_MAX_SIZE = 1024;
function compilePattern(e, t) {
	if (t.length > 1e3) throw Error(patternText.tooLong(e, t, 1e3));
	checkSize(repetitionsIn(t), "at least ", e, t);
	try {
		let n = re2js.RE2JS.compile(t);
		return checkSize(n.programSize(), "", e, t), n;
	} catch (n) {
		if (!(n instanceof re2js.RE2JSException)) throw n;
		let r = unsupportedFeature(reason(n), t);
		throw Error(patternText.invalid(e, t, reason(n), r));
	}
}
function checkSize(e, t, n, r) {
	if (!(e <= PATTERN_MAX_SIZE)) throw Error(patternText.tooComplex(n, r, `${t}${e}`, PATTERN_MAX_SIZE));
}
function repetitionsIn(e) {
	return [...e.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g)].reduce((e, [, t, n]) => e + Number(n || t), 0);
}
function reason(e) {
	return require_texts.E(e).replace(/^error parsing regexp: /, "");
}
function unsupportedFeature(e, t) {
	if (/`\(\?<[=!]/.test(e)) return "lookbehind";
	if (/`\(\?[=!]/.test(e)) return "lookahead";
	if (/\(\?>/.test(t)) return patternText.atomicGroups;
	if (/\\[1-9]/.test(t) || /\\k</.test(t)) return "backreferences";
	if (/[*+?}]\+/.test(t)) return patternText.possessive;
}
Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return compilePattern;
	}
});
