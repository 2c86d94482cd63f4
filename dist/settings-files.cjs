// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_texts = require("./texts.cjs"), require_allowed_text = require("./allowed-text.cjs");
let node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_util = require("node:util"), typebox_value = require("typebox/value"), leven = require("leven");
function wrongPart(e, t, n) {
	let { type: r, properties: i = {}, required: a = [], items: o } = e;
	if (r === "object" && typeof t == "object" && t && !Array.isArray(t)) {
		let r = new Map(Object.entries(t)), o = a.find((e) => !r.has(e)), s = o === void 0 ? void 0 : i[o], c = [firstWrong(e, r, n), ...s ? [require_allowed_text.n.missing(`${n}.${o}`, require_allowed_text.t(s))] : []].filter((e) => e !== void 0);
		if (c.length > 0) return c.join(". ");
	}
	if (r === "array" && Array.isArray(t) && o) {
		let e = t.findIndex((e) => !(0, typebox_value.Check)(o, e));
		if (e !== -1) return wrongPart(o, t[e], `${n}[${e}]`);
	}
	return require_allowed_text.n.wrong(n, require_texts.P(t, 80), require_allowed_text.t(e));
}
function firstWrong(e, t, n) {
	let { properties: r = {} } = e;
	for (let [i, a] of t) {
		let t = Object.hasOwn(r, i) ? r[i] : void 0, o = `${n}.${require_texts.j(i, 80)}`;
		if (!t) return require_allowed_text.n.noPart(o, require_allowed_text.t(e));
		if (!(0, typebox_value.Check)(t, a)) return wrongPart(t, a, o);
	}
}
function soundPart(e, t, n) {
	if ((0, typebox_value.Check)(e, t)) return {
		value: t,
		problems: []
	};
	let { type: r, items: i } = e;
	if (r === "object" && typeof t == "object" && t && !Array.isArray(t)) return soundObject(e, t, n);
	let { enum: a } = i ?? {};
	return a && Array.isArray(t) ? soundChoices(i ?? {}, t, n) : void 0;
}
function soundObject(e, t, n) {
	let { properties: r = {} } = e;
	if (Object.keys(t).length > 100) return;
	let i = {}, a = [];
	for (let [o, s] of Object.entries(t)) {
		let t = Object.hasOwn(r, o) ? r[o] : void 0, c = `${n}.${require_texts.j(o, 80)}`, l = t && soundPart(t, s, c);
		l && (i[o] = l.value), a.push(...l?.problems ?? [t ? wrongPart(t, s, c) : noPart(c, e)]);
	}
	return (0, typebox_value.Check)(e, i) ? {
		value: i,
		problems: a
	} : void 0;
}
function noPart(e, t) {
	return require_allowed_text.n.noPart(e, require_allowed_text.t(t));
}
function soundChoices(e, t, n) {
	if (t.length > 100) return;
	let r = t.filter((t) => (0, typebox_value.Check)(e, t)), i = t.flatMap((t, r) => (0, typebox_value.Check)(e, t) ? [] : [wrongPart(e, t, `${n}[${r}]`)]);
	return r.length > 0 ? {
		value: r,
		problems: i
	} : void 0;
}
function nearestName(e, t) {
	if (e.length > 100) return;
	let n = Math.max(2, Math.floor(e.length * .3333333333333333)), r = (0, leven.closestMatch)(e.toLowerCase(), t.map((e) => e.toLowerCase()), { maxDistance: n });
	return t.find((e) => e.toLowerCase() === r);
}
// extensions/core/texts/settings.ts
const settingsText = {
	inUse: (e, t) => `${require_texts.f(e)} is in use by another pi (${t}).`,
	noObject: (e) => `${require_texts.f(e)} is no JSON object. Nothing was changed.`,
	unreadable: (e, t, n) => `${require_texts.O(e)} cannot be read: ${require_texts.E(t)}. Until it is mended, ${n ? "what pi-monitor last read there holds" : "the defaults of pi-monitor hold for it"} (then /reload).`,
	noSettings: (e, t, n) => `${require_texts.O(e)}: ${t} is ${n}; allowed is an object of settings. It is ignored.`,
	moreAreWrong: (e, t, n) => `${require_texts.O(e)}: ${t} more are wrong under ${n}.`,
	noSuchSetting: (e, t, n) => `has no setting ${require_texts.N(e, 80)}. ${t === void 0 ? `Known are ${n.join(", ")}.` : `Is ${t} meant?`}`,
	wrong: (e, t, n) => `${e}. ` + (t === void 0 ? "It is ignored." : `${n ? "The default " : ""}${t} is used.`),
	leftOut: (e) => `${e}. It is left out, and the rest is used.`,
	refusedToProject: (e, t, n) => `${e} is ${t}; a project ${n}. Your own settings hold.`,
	never: "cannot change it",
	onlyLater: (e) => `can only choose a later one of ${e}`,
	onlyEarlier: (e) => `can only choose an earlier one of ${e}`,
	notOff: "cannot switch it off",
	notOn: "cannot switch it on",
	onlyRaise: "can only raise it",
	onlyLower: "can only lower it",
	strayKey: (e, t, n) => `${require_texts.O(e)}: ${require_texts.N(t, 80)} is no key of pi-monitor. Is ${n} meant? It is ignored.`
};
// extensions/core/settings/project-rule.ts
function refusalOfProject(e, t, n) {
	if ((0, node_util.isDeepStrictEqual)(t, n)) return;
	let r = e, [i, a] = [rankOf(r, t), rankOf(r, n)];
	switch (i === a ? "any" : r.project) {
		case "any": return;
		case "onlyRaise": return i > a ? void 0 : wordsOf(r).onlyRaise;
		case "onlyLower": return i < a ? void 0 : wordsOf(r).onlyLower;
		case "never": return settingsText.never;
	}
}
function rankOf(e, t) {
	return e.enum ? Math.max(0, e.enum.indexOf(t)) : e.zeroIsNoLimit && t === 0 ? Infinity : Number(t);
}
function wordsOf(e) {
	if (e.enum) {
		let t = e.enum.map((e) => JSON.stringify(e)).join(", ");
		return {
			onlyRaise: settingsText.onlyLater(t),
			onlyLower: settingsText.onlyEarlier(t)
		};
	}
	return e.type === "boolean" ? {
		onlyRaise: settingsText.notOff,
		onlyLower: settingsText.notOn
	} : {
		onlyRaise: settingsText.onlyRaise,
		onlyLower: settingsText.onlyLower
	};
}
function mergeSettings({ key: e, schema: t, defaults: n }, r) {
	let i = new Map(Object.entries(n)), a = new Map(i), o = t.properties, s = [], c = new Map();
	for (let { path: t, value: n, isProject: l, shortNames: u } of r) {
		if (n === void 0) continue;
		if (typeof n != "object" || !n || Array.isArray(n)) {
			s.push(settingsText.noSettings(t, e, shown(n)));
			continue;
		}
		let r = [];
		for (let [s, d] of Object.entries(n)) {
			let n = Object.hasOwn(o, s) ? o[s] : void 0;
			if (!n) {
				r.push(`${require_texts.O(t)}: ${e} ${unknownKey(s, Object.keys(o))}`);
				continue;
			}
			let f = a.get(s) === i.get(s), p = checkedValue(u?.get(s) ?? `${e}.${s}`, d, n, a.get(s), f, l);
			p.isUsed && (a.set(s, p.value), c.set(s, t)), r.push(...p.problems.map((e) => `${require_texts.O(t)}: ${e}`));
		}
		s.push(...r.slice(0, 10));
		let d = r.length - 10;
		d > 0 && s.push(settingsText.moreAreWrong(t, d, e));
	}
	return {
		settings: {
			...n,
			...Object.fromEntries(a)
		},
		problems: s,
		origins: c
	};
}
function unknownKey(e, t) {
	let n = nearestName(e, t);
	return settingsText.noSuchSetting(e, n, t);
}
function checkedValue(e, t, n, r, i, a) {
	let o = soundPart(n, t, e);
	if (!o) {
		let a = typeof r == "object" ? shown(r) : r, o = wrongPart(n, t, e);
		return {
			isUsed: !1,
			problems: [settingsText.wrong(o, a === void 0 ? void 0 : String(a), i)]
		};
	}
	let { value: s, problems: c } = o, l = a ? refusalOfProject(n, s, r) : void 0;
	return l === void 0 ? {
		isUsed: !0,
		value: s,
		problems: c.map(settingsText.leftOut)
	} : {
		isUsed: !1,
		problems: [settingsText.refusedToProject(e, shown(s), l)]
	};
}
function shown(e) {
	return require_texts.P(e, 80);
}
// extensions/core/settings/settings-files.ts
const SETTINGS_FILE = "settings.json";
function readSettingsFiles(e) {
	let t = (0, _earendil_works_pi_coding_agent.getAgentDir)(), n = _earendil_works_pi_coding_agent.SettingsManager.create(e.cwd, t, { projectTrusted: e.isProjectTrusted() }), r = new Map(n.drainErrors().map(({ scope: e, error: t }) => [e, t])), file = (e, t, n) => {
		let i = (0, node_path.join)(e, SETTINGS_FILE), a = require_texts.f(i), o = r.get(n ? "project" : "global");
		if (!o) return {
			path: a,
			content: { ...t },
			isProject: n
		};
		let s = require_pi_monitor.R(i), c = settingsText.unreadable(a, o, s !== void 0);
		return {
			path: a,
			content: contentOf(s),
			isProject: n,
			problem: c
		};
	};
	return [file(t, n.getGlobalSettings(), !1), file((0, node_path.join)(e.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME), n.getProjectSettings(), !0)];
}
function userSettingsPath() {
	return require_texts.f((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), SETTINGS_FILE));
}
function settingsFileProblems(e) {
	return e.flatMap(({ problem: e }) => e ?? []);
}
function sourcesOf(e, t) {
	return t.map(({ content: t, path: n, isProject: r }) => ({
		path: n,
		isProject: r,
		value: require_pi_monitor.I(e, t),
		shortNames: require_pi_monitor.L(e, t)
	}));
}
function contentOf(e = "") {
	return e.trim() === "" ? {} : { ...JSON.parse(e) };
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return mergeSettings;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return userSettingsPath;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return settingsFileProblems;
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return settingsText;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return sourcesOf;
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return nearestName;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return readSettingsFiles;
	}
});
