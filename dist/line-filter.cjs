// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_texts = require("./texts.cjs");
let re2js = require("re2js");
// extensions/core/texts/patterns.ts
const patternText = {
	tooLong: (parameter, pattern, most) => `${parameter}: the pattern has ${pattern.length} characters; at most ${most} are allowed`,
	invalid: (parameter, pattern, reason, unsupported) => `${parameter}: ${require_texts.N(pattern)} is not a valid RE2 pattern: ${reason}.` + (unsupported ? ` RE2 has no ${unsupported}; use both match and ignore, or grep in the command.` : "") + " Allowed is RE2 syntax: literals, classes, groups, alternation, repetition, anchors, (?i).",
	tooComplex: (parameter, pattern, size, most) => `${parameter}: ${require_texts.N(pattern)} is too complex (${size} instructions; at most ${most} are allowed). Use fewer or smaller repetitions such as {1,900}.`,
	atomicGroups: "atomic groups",
	possessive: "possessive quantifiers"
}, PATTERN_MAX_SIZE = 1024;
function compilePattern(parameter, pattern) {
	if (pattern.length > 1e3) throw Error(patternText.tooLong(parameter, pattern, 1e3));
	checkSize(repetitionsIn(pattern), "at least ", parameter, pattern);
	try {
		let compiled = re2js.RE2JS.compile(pattern);
		return checkSize(compiled.programSize(), "", parameter, pattern), compiled;
	} catch (error) {
		if (!(error instanceof re2js.RE2JSException)) throw error;
		let unsupported = unsupportedFeature(reason(error), pattern);
		throw Error(patternText.invalid(parameter, pattern, reason(error), unsupported));
	}
}
function checkSize(size, exactness, parameter, pattern) {
	if (!(size <= PATTERN_MAX_SIZE)) throw Error(patternText.tooComplex(parameter, pattern, `${exactness}${size}`, PATTERN_MAX_SIZE));
}
function repetitionsIn(pattern) {
	return [...pattern.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g)].reduce((sum, [, min, max]) => sum + Number(max || min), 0);
}
function reason(error) {
	return require_texts.E(error).replace(/^error parsing regexp: /, "");
}
function unsupportedFeature(complaint, pattern) {
	if (/`\(\?<[=!]/.test(complaint)) return "lookbehind";
	if (/`\(\?[=!]/.test(complaint)) return "lookahead";
	if (/\(\?>/.test(pattern)) return patternText.atomicGroups;
	if (/\\[1-9]/.test(pattern) || /\\k</.test(pattern)) return "backreferences";
	if (/[*+?}]\+/.test(pattern)) return patternText.possessive;
}
function needlesOf(pattern) {
	let needles = requiredBy(pattern.re2().prefilter ?? void 0);
	return needles && needles.length <= 6 && !needles.some((needle) => needle === "" || needle.includes("\n")) ? needles : void 0;
}
function requiredBy(prefilter) {
	switch (prefilter?.type) {
		case 1: return [prefilter.str];
		case 2: return prefilter.subs.map(requiredBy).reduce(rarer, void 0);
		case 3: {
			let alternatives = prefilter.subs.map(requiredBy);
			return alternatives.every((needles) => needles !== void 0) ? alternatives.flat() : void 0;
		}
		default: return;
	}
}
function rarer(a, b) {
	return shortest(b) > shortest(a) ? b : a;
}
function shortest(needles) {
	return Math.min(...(needles ?? [""]).map((needle) => needle.length));
}
// extensions/core/text/pattern-program.ts
const Op = {
	ALT: 1,
	ALT_MATCH: 2,
	CAPTURE: 3,
	EMPTY_WIDTH: 4,
	MATCH: 6,
	NOP: 7
}, RUNE_OPS = {
	first: 8,
	last: 11
}, Assertion = {
	BEGIN_LINE: 1,
	END_LINE: 2,
	BEGIN_TEXT: 4,
	END_TEXT: 8,
	WORD_BOUNDARY: 16,
	NO_WORD_BOUNDARY: 32
};
var PatternProgram = class {
	start;
	op;
	out;
	arg;
	isAnchored;
	canBeEmpty;
	canBegin;
	#instructions;
	#takers = [];
	constructor(pattern) {
		let { prog, cond } = pattern.re2(), { inst, start } = prog;
		this.start = start, this.op = Uint8Array.from(inst, ({ op }) => op), this.out = Int32Array.from(inst, ({ out }) => out), this.arg = Int32Array.from(inst, ({ arg }) => arg), this.isAnchored = (cond & Assertion.BEGIN_TEXT) !== 0, this.#instructions = inst;
		let first = this.#reachedFirst();
		this.canBeEmpty = first.some(({ op }) => op === Op.MATCH), this.canBegin = Uint8Array.from({ length: 128 }, (_, codePoint) => this.canBeEmpty || first.some((one) => takes(one, codePoint)) ? 1 : 0);
	}
	get size() {
		return this.#instructions.length;
	}
	takersOf(codePoint) {
		return this.#takers[codePoint] ??= Uint8Array.from(this.#instructions, (one) => +!!takes(one, codePoint)), this.#takers[codePoint];
	}
	takes(index, codePoint) {
		let instruction = this.#instructions[index];
		return instruction !== void 0 && takes(instruction, codePoint);
	}
	#reachedFirst() {
		let first = new Set([this.start]);
		for (let index of first) {
			let instruction = this.#instructions[index];
			if (instruction) for (let next of followers(instruction)) first.add(next);
		}
		return [...first].flatMap((index) => this.#instructions[index] ?? []);
	}
};
function takes(instruction, codePoint) {
	let { op } = instruction;
	return op >= RUNE_OPS.first && op <= RUNE_OPS.last && instruction.matchRune(codePoint);
}
function followers({ op, out, arg }) {
	switch (op) {
		case Op.ALT:
		case Op.ALT_MATCH: return [out, arg];
		case Op.CAPTURE:
		case Op.EMPTY_WIDTH:
		case Op.NOP: return [out];
		default: return [];
	}
}
// extensions/core/text/pattern-search.ts
const { ALT, ALT_MATCH, CAPTURE, EMPTY_WIDTH, MATCH, NOP } = Op, { BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, WORD_BOUNDARY, NO_WORD_BOUNDARY } = Assertion;
var PatternSearch = class {
	#program;
	#text = "";
	#at = 0;
	#before = -1;
	#open;
	#openCount = 0;
	#reached;
	#reachedCount = 0;
	#place;
	#stack;
	constructor(program) {
		this.#program = program, this.#open = new Int32Array(program.size), this.#reached = new Int32Array(program.size), this.#place = new Int32Array(program.size), this.#stack = new Int32Array(2 * program.size + 1);
	}
	begin(text) {
		return this.#text = text, this.#at = 0, this.#before = -1, this.#openCount = 0, this.goOn();
	}
	goOn() {
		for (let stepsLeft = 1e4; stepsLeft > 0;) {
			if (this.#openCount === 0) {
				let { isAnchored, canBeEmpty } = this.#program;
				if (!isAnchored) stepsLeft -= this.#skip() / 4;
				else if (this.#at > 0) return !1;
				if (this.#at >= this.#text.length && !canBeEmpty) return !1;
			}
			let codePoint = this.#text.codePointAt(this.#at) ?? -1;
			if (this.#reach(assertionsThatHold(this.#before, codePoint))) return !0;
			if (codePoint === -1) return !1;
			stepsLeft -= (1 + this.#reachedCount) * (codePoint < 128 ? 1 : 5), this.#take(codePoint);
		}
	}
	#skip() {
		let { canBegin } = this.#program, text = this.#text, from = this.#at, at = from;
		for (let { length } = text; at < length; at++) {
			let code = text.charCodeAt(at);
			if (code >= 128 || canBegin[code] === 1) break;
		}
		return this.#at = at, at > from && (this.#before = text.charCodeAt(at - 1)), at - from;
	}
	#reach(assertions) {
		this.#reachedCount = 0;
		for (let index = 0; index < this.#openCount; index++) if (this.#reachFrom(this.#open[index], assertions)) return !0;
		return this.#reachFrom(this.#program.start, assertions);
	}
	#reachFrom(first, assertions) {
		let { op, out, arg } = this.#program, stack = this.#stack, reached = this.#reached, place = this.#place, depth = 0;
		for (stack[depth++] = first; depth > 0;) {
			let at = stack[--depth], known = place[at];
			if (!(known < this.#reachedCount && reached[known] === at)) switch (place[at] = this.#reachedCount, reached[this.#reachedCount++] = at, op[at]) {
				case ALT:
				case ALT_MATCH:
					stack[depth++] = arg[at], stack[depth++] = out[at];
					break;
				case EMPTY_WIDTH:
					(arg[at] & ~assertions) === 0 && (stack[depth++] = out[at]);
					break;
				case CAPTURE:
				case NOP:
					stack[depth++] = out[at];
					break;
				case MATCH: return !0;
			}
		}
		return !1;
	}
	#take(codePoint) {
		let program = this.#program, takers = codePoint < 128 ? program.takersOf(codePoint) : void 0, { out } = program, reached = this.#reached, open = this.#open, count = 0;
		for (let index = 0; index < this.#reachedCount; index++) {
			let at = reached[index];
			(takers ? takers[at] === 1 : program.takes(at, codePoint)) && (open[count++] = out[at]);
		}
		this.#openCount = count, this.#before = codePoint, this.#at += codePoint > 65535 ? 2 : 1;
	}
};
function assertionsThatHold(before, after) {
	let holding = isWord(before) === isWord(after) ? NO_WORD_BOUNDARY : WORD_BOUNDARY;
	return before === -1 ? holding |= BEGIN_TEXT | BEGIN_LINE : before === 10 && (holding |= BEGIN_LINE), after === -1 ? holding |= END_TEXT | END_LINE : after === 10 && (holding |= END_LINE), holding;
}
function isWord(codePoint) {
	return codePoint >= 97 && codePoint <= 122 || codePoint >= 65 && codePoint <= 90 || codePoint >= 48 && codePoint <= 57 || codePoint === 95;
}
// extensions/core/text/line-filter.ts
var line_filter_exports = require_rolldown_runtime.t({});
function createLineFilter(patterns) {
	let match = patterns.match === void 0 ? void 0 : compilePattern("match", patterns.match), ignore = patterns.ignore === void 0 ? void 0 : compilePattern("ignore", patterns.ignore);
	if (match || ignore) return new PatternFilter([...match ? [new Condition(match, !0)] : [], ...ignore ? [new Condition(ignore, !1)] : []]);
}
function createMatchFilter(parameter, pattern) {
	return new PatternFilter([new Condition(compilePattern(parameter, pattern), !0)]);
}
var Condition = class {
	wanted;
	needles;
	#search;
	constructor(pattern, wanted) {
		this.wanted = wanted, this.needles = needlesOf(pattern), this.#search = new PatternSearch(new PatternProgram(pattern));
	}
	begin(text) {
		return this.needles && !this.needles.some((needle) => text.includes(needle)) ? !1 : this.#search.begin(text);
	}
	goOn() {
		return this.#search.goOn();
	}
}, PatternFilter = class {
	needles;
	#conditions;
	#text = "";
	#current = 0;
	constructor(conditions) {
		this.#conditions = conditions, this.needles = conditions.find(({ wanted }) => wanted)?.needles;
	}
	begin(text) {
		return this.#text = text, this.#current = 0, this.#decide(this.#conditions[0]?.begin(text));
	}
	goOn() {
		return this.#decide(this.#conditions[this.#current]?.goOn());
	}
	#decide(matches) {
		if (matches === void 0) return;
		if (matches !== this.#conditions[this.#current]?.wanted) return !1;
		let next = this.#conditions[++this.#current];
		return !next || this.#decide(next.begin(this.#text));
	}
};
Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return compilePattern;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return createMatchFilter;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return line_filter_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return createLineFilter;
	}
});
