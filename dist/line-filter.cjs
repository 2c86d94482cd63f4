// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_label = require("./label.cjs");
let re2js = require("re2js");
// extensions/core/text/compile-pattern.ts
const PATTERN_MAX_CHARS = 1e3;
const PATTERN_MAX_SIZE = 1024;
function compilePattern(parameter, pattern) {
	if (pattern.length > 1e3) throw new Error(`${parameter}: the pattern has ${pattern.length} characters; at most ${PATTERN_MAX_CHARS} are allowed`);
	checkSize(repetitionsIn(pattern), "at least ", parameter, pattern);
	try {
		const compiled = re2js.RE2JS.compile(pattern);
		checkSize(compiled.programSize(), "", parameter, pattern);
		return compiled;
	} catch (error) {
		if (!(error instanceof re2js.RE2JSException)) throw error;
		const unsupported = unsupportedFeature(reason(error), pattern);
		throw new Error(`${parameter}: ${require_label.valueLabel(pattern)} is not a valid RE2 pattern: ${reason(error)}.` + (unsupported ? ` RE2 has no ${unsupported}; use both match and ignore, or grep in the command.` : "") + " Allowed is RE2 syntax: literals, classes, groups, alternation, repetition, anchors, (?i).");
	}
}
function checkSize(size, exactness, parameter, pattern) {
	if (size <= PATTERN_MAX_SIZE) return;
	throw new Error(`${parameter}: ${require_label.valueLabel(pattern)} is too complex (${exactness}${size} instructions; at most ${PATTERN_MAX_SIZE} are allowed). Use fewer or smaller repetitions such as {1,900}.`);
}
function repetitionsIn(pattern) {
	return [...pattern.matchAll(/(?<!\\)\{(\d+)(?:,(\d*))?\}/g)].reduce((sum, [, min, max]) => sum + Number(max || min), 0);
}
function reason(error) {
	return require_label.errorLabel(error).replace(/^error parsing regexp: /, "");
}
function unsupportedFeature(complaint, pattern) {
	if (/`\(\?<[=!]/.test(complaint)) return "lookbehind";
	if (/`\(\?[=!]/.test(complaint)) return "lookahead";
	if (/\(\?>/.test(pattern)) return "atomic groups";
	if (/\\[1-9]/.test(pattern) || /\\k</.test(pattern)) return "backreferences";
	if (/[*+?}]\+/.test(pattern)) return "possessive quantifiers";
}
// extensions/core/text/needles.ts
const NEEDLES_MAX = 6;
const EXACT = 1;
const AND = 2;
const OR = 3;
function needlesOf(pattern) {
	const needles = requiredBy(pattern.re2().prefilter ?? void 0);
	return needles && needles.length <= NEEDLES_MAX && !needles.some((needle) => needle === "" || needle.includes("\n")) ? needles : void 0;
}
function requiredBy(prefilter) {
	switch (prefilter?.type) {
		case EXACT: return [prefilter.str];
		case AND: return prefilter.subs.map(requiredBy).reduce(rarer, void 0);
		case OR: {
			const alternatives = prefilter.subs.map(requiredBy);
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
};
const RUNE_OPS = {
	first: 8,
	last: 11
};
const Assertion = {
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
		const { prog, cond } = pattern.re2();
		const { inst, start } = prog;
		this.start = start;
		this.op = Uint8Array.from(inst, ({ op }) => op);
		this.out = Int32Array.from(inst, ({ out }) => out);
		this.arg = Int32Array.from(inst, ({ arg }) => arg);
		this.isAnchored = (cond & Assertion.BEGIN_TEXT) !== 0;
		this.#instructions = inst;
		const first = this.#reachedFirst();
		this.canBeEmpty = first.some(({ op }) => op === Op.MATCH);
		this.canBegin = Uint8Array.from({ length: 128 }, (_, codePoint) => this.canBeEmpty || first.some((one) => takes(one, codePoint)) ? 1 : 0);
	}
	get size() {
		return this.#instructions.length;
	}
	takersOf(codePoint) {
		this.#takers[codePoint] ??= Uint8Array.from(this.#instructions, (one) => takes(one, codePoint) ? 1 : 0);
		return this.#takers[codePoint];
	}
	takes(index, codePoint) {
		const instruction = this.#instructions[index];
		return instruction !== void 0 && takes(instruction, codePoint);
	}
	#reachedFirst() {
		const first = new Set([this.start]);
		for (const index of first) {
			const instruction = this.#instructions[index];
			if (instruction) for (const next of followers(instruction)) first.add(next);
		}
		return [...first].flatMap((index) => this.#instructions[index] ?? []);
	}
};
function takes(instruction, codePoint) {
	const { op } = instruction;
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
const { ALT, ALT_MATCH, CAPTURE, EMPTY_WIDTH, MATCH, NOP } = Op;
const { BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, WORD_BOUNDARY, NO_WORD_BOUNDARY } = Assertion;
const ASCII_COUNT = 128;
const STEPS_AT_ONCE = 1e4;
const CHARS_PER_STEP = 4;
const STEPS_BEYOND_ASCII = 5;
const LINE_FEED = 10;
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
		this.#program = program;
		this.#open = new Int32Array(program.size);
		this.#reached = new Int32Array(program.size);
		this.#place = new Int32Array(program.size);
		this.#stack = new Int32Array(2 * program.size + 1);
	}
	begin(text) {
		this.#text = text;
		this.#at = 0;
		this.#before = -1;
		this.#openCount = 0;
		return this.goOn();
	}
	goOn() {
		for (let stepsLeft = STEPS_AT_ONCE; stepsLeft > 0;) {
			if (this.#openCount === 0) {
				const { isAnchored, canBeEmpty } = this.#program;
				if (!isAnchored) stepsLeft -= this.#skip() / CHARS_PER_STEP;
				else if (this.#at > 0) return false;
				if (this.#at >= this.#text.length && !canBeEmpty) return false;
			}
			const codePoint = this.#text.codePointAt(this.#at) ?? -1;
			if (this.#reach(assertionsThatHold(this.#before, codePoint))) return true;
			if (codePoint === -1) return false;
			stepsLeft -= (1 + this.#reachedCount) * (codePoint < ASCII_COUNT ? 1 : STEPS_BEYOND_ASCII);
			this.#take(codePoint);
		}
	}
	#skip() {
		const { canBegin } = this.#program;
		const text = this.#text;
		const from = this.#at;
		let at = from;
		for (const { length } = text; at < length; at++) {
			const code = text.charCodeAt(at);
			if (code >= ASCII_COUNT || canBegin[code] === 1) break;
		}
		this.#at = at;
		if (at > from) this.#before = text.charCodeAt(at - 1);
		return at - from;
	}
	#reach(assertions) {
		this.#reachedCount = 0;
		for (let index = 0; index < this.#openCount; index++) if (this.#reachFrom(this.#open[index], assertions)) return true;
		return this.#reachFrom(this.#program.start, assertions);
	}
	#reachFrom(first, assertions) {
		const { op, out, arg } = this.#program;
		const stack = this.#stack;
		const reached = this.#reached;
		const place = this.#place;
		let depth = 0;
		stack[depth++] = first;
		while (depth > 0) {
			const at = stack[--depth];
			const known = place[at];
			if (known < this.#reachedCount && reached[known] === at) continue;
			place[at] = this.#reachedCount;
			reached[this.#reachedCount++] = at;
			switch (op[at]) {
				case ALT:
				case ALT_MATCH:
					stack[depth++] = arg[at];
					stack[depth++] = out[at];
					break;
				case EMPTY_WIDTH:
					if ((arg[at] & ~assertions) === 0) stack[depth++] = out[at];
					break;
				case CAPTURE:
				case NOP:
					stack[depth++] = out[at];
					break;
				case MATCH: return true;
			}
		}
		return false;
	}
	#take(codePoint) {
		const program = this.#program;
		const takers = codePoint < ASCII_COUNT ? program.takersOf(codePoint) : void 0;
		const { out } = program;
		const reached = this.#reached;
		const open = this.#open;
		let count = 0;
		for (let index = 0; index < this.#reachedCount; index++) {
			const at = reached[index];
			if (takers ? takers[at] === 1 : program.takes(at, codePoint)) open[count++] = out[at];
		}
		this.#openCount = count;
		this.#before = codePoint;
		this.#at += codePoint > 65535 ? 2 : 1;
	}
};
function assertionsThatHold(before, after) {
	let holding = isWord(before) === isWord(after) ? NO_WORD_BOUNDARY : WORD_BOUNDARY;
	if (before === -1) holding |= BEGIN_TEXT | BEGIN_LINE;
	else if (before === LINE_FEED) holding |= BEGIN_LINE;
	if (after === -1) holding |= END_TEXT | END_LINE;
	else if (after === LINE_FEED) holding |= END_LINE;
	return holding;
}
function isWord(codePoint) {
	return codePoint >= 97 && codePoint <= 122 || codePoint >= 65 && codePoint <= 90 || codePoint >= 48 && codePoint <= 57 || codePoint === 95;
}
// extensions/core/text/line-filter.ts
function createLineFilter(patterns) {
	const match = patterns.match === void 0 ? void 0 : compilePattern("match", patterns.match);
	const ignore = patterns.ignore === void 0 ? void 0 : compilePattern("ignore", patterns.ignore);
	if (!match && !ignore) return void 0;
	return new PatternFilter([...match ? [new Condition(match, true)] : [], ...ignore ? [new Condition(ignore, false)] : []]);
}
function createMatchFilter(parameter, pattern) {
	return new PatternFilter([new Condition(compilePattern(parameter, pattern), true)]);
}
var Condition = class {
	wanted;
	needles;
	#search;
	constructor(pattern, wanted) {
		this.wanted = wanted;
		this.needles = needlesOf(pattern);
		this.#search = new PatternSearch(new PatternProgram(pattern));
	}
	begin(text) {
		if (this.needles && !this.needles.some((needle) => text.includes(needle))) return false;
		return this.#search.begin(text);
	}
	goOn() {
		return this.#search.goOn();
	}
};
var PatternFilter = class {
	needles;
	#conditions;
	#text = "";
	#current = 0;
	constructor(conditions) {
		this.#conditions = conditions;
		this.needles = conditions.find(({ wanted }) => wanted)?.needles;
	}
	begin(text) {
		this.#text = text;
		this.#current = 0;
		return this.#decide(this.#conditions[0]?.begin(text));
	}
	goOn() {
		return this.#decide(this.#conditions[this.#current]?.goOn());
	}
	#decide(matches) {
		if (matches === void 0) return void 0;
		if (matches !== this.#conditions[this.#current]?.wanted) return false;
		const next = this.#conditions[++this.#current];
		return next ? this.#decide(next.begin(this.#text)) : true;
	}
};
Object.defineProperty(exports, "compilePattern", {
	enumerable: true,
	get: function() {
		return compilePattern;
	}
});
Object.defineProperty(exports, "createLineFilter", {
	enumerable: true,
	get: function() {
		return createLineFilter;
	}
});
Object.defineProperty(exports, "createMatchFilter", {
	enumerable: true,
	get: function() {
		return createMatchFilter;
	}
});
