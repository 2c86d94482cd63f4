// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_pi_monitor = require("./pi-monitor.cjs"), require_texts = require("./texts.cjs"), require_allowed_text = require("./allowed-text.cjs");
let node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_util = require("node:util"), typebox_value = require("typebox/value"), leven = require("leven");
function wrongPart(schema, value, path) {
	let { type, properties = {}, required = [], items } = schema;
	if (type === "object" && typeof value == "object" && value && !Array.isArray(value)) {
		let parts = new Map(Object.entries(value)), missing = required.find((name) => !parts.has(name)), missed = missing === void 0 ? void 0 : properties[missing];
		if (missed) return require_allowed_text.n.missing(`${path}.${missing}`, require_allowed_text.t(missed));
		for (let [name, part] of parts) {
			let known = Object.hasOwn(properties, name) ? properties[name] : void 0, place = `${path}.${require_texts.A(name, 80)}`;
			if (!known) return require_allowed_text.n.noPart(place, require_allowed_text.t(schema));
			if (!(0, typebox_value.Check)(known, part)) return wrongPart(known, part, place);
		}
	}
	if (type === "array" && Array.isArray(value) && items) {
		let index = value.findIndex((element) => !(0, typebox_value.Check)(items, element));
		if (index !== -1) return wrongPart(items, value[index], `${path}[${index}]`);
	}
	return require_allowed_text.n.wrong(path, require_texts.N(value, 80), require_allowed_text.t(schema));
}
function nearestName(name, known) {
	if (name.length > 100) return;
	let maxDistance = Math.max(2, Math.floor(name.length * .3333333333333333)), nearest = (0, leven.closestMatch)(name.toLowerCase(), known.map((candidate) => candidate.toLowerCase()), { maxDistance });
	return known.find((candidate) => candidate.toLowerCase() === nearest);
}
// extensions/core/texts/settings.ts
const settingsText = {
	inUse: (path, lock) => `${require_texts.f(path)} is in use by another pi (${lock}).`,
	noObject: (path) => `${require_texts.f(path)} is no JSON object. Nothing was changed.`,
	noSettings: (path, name, shown) => `${require_texts.D(path)}: ${name} is ${shown}; allowed is an object of settings. It is ignored.`,
	moreAreWrong: (path, more, name) => `${require_texts.D(path)}: ${more} more are wrong under ${name}.`,
	noSuchSetting: (key, nearest, known) => `has no setting ${require_texts.M(key, 80)}. ${nearest === void 0 ? `Known are ${known.join(", ")}.` : `Is ${nearest} meant?`}`,
	wrong: (problem, holds, isDefault) => `${problem}. ` + (holds === void 0 ? "It is ignored." : `${isDefault ? "The default " : ""}${holds} is used.`),
	refusedToProject: (place, shown, refusal) => `${place} is ${shown}; a project ${refusal}. The user's settings hold.`,
	never: "cannot change it",
	onlyLater: (order) => `can only choose a later one of ${order}`,
	onlyEarlier: (order) => `can only choose an earlier one of ${order}`,
	notOff: "cannot switch it off",
	notOn: "cannot switch it on",
	onlyRaise: "can only raise it",
	onlyLower: "can only lower it",
	strayKey: (path, key, nearest) => `${require_texts.D(path)}: ${require_texts.M(key, 80)} is no key of pi-monitor. Is ${nearest} meant? It is ignored.`
};
// extensions/core/settings/project-rule.ts
function refusalOfProject(schema, value, holds) {
	if ((0, node_util.isDeepStrictEqual)(value, holds)) return;
	let setting = schema, [given, held] = [rankOf(setting, value), rankOf(setting, holds)];
	switch (given === held ? "any" : setting.project) {
		case "any": return;
		case "onlyRaise": return given > held ? void 0 : wordsOf(setting).onlyRaise;
		case "onlyLower": return given < held ? void 0 : wordsOf(setting).onlyLower;
		case "never": return settingsText.never;
	}
}
function rankOf(setting, value) {
	return setting.enum ? Math.max(0, setting.enum.indexOf(value)) : setting.zeroIsNoLimit && value === 0 ? Infinity : Number(value);
}
function wordsOf(setting) {
	if (setting.enum) {
		let order = setting.enum.map((value) => JSON.stringify(value)).join(", ");
		return {
			onlyRaise: settingsText.onlyLater(order),
			onlyLower: settingsText.onlyEarlier(order)
		};
	}
	return setting.type === "boolean" ? {
		onlyRaise: settingsText.notOff,
		onlyLower: settingsText.notOn
	} : {
		onlyRaise: settingsText.onlyRaise,
		onlyLower: settingsText.onlyLower
	};
}
function mergeSettings({ key: name, schema, defaults }, sources) {
	let byDefault = new Map(Object.entries(defaults)), held = new Map(byDefault), known = schema.properties, problems = [], origins = new Map();
	for (let { path, value, isProject } of sources) {
		if (value === void 0) continue;
		if (typeof value != "object" || !value || Array.isArray(value)) {
			problems.push(settingsText.noSettings(path, name, shown(value)));
			continue;
		}
		let found = [];
		for (let [key, given] of Object.entries(value)) {
			let setting = Object.hasOwn(known, key) ? known[key] : void 0;
			if (!setting) {
				found.push(`${require_texts.D(path)}: ${name} ${unknownKey(key, Object.keys(known))}`);
				continue;
			}
			let isDefault = held.get(key) === byDefault.get(key), problem = problemWith(`${name}.${key}`, given, setting, held.get(key), isDefault, isProject);
			problem === void 0 ? (held.set(key, given), origins.set(key, path)) : found.push(`${require_texts.D(path)}: ${problem}`);
		}
		problems.push(...found.slice(0, 10));
		let more = found.length - 10;
		more > 0 && problems.push(settingsText.moreAreWrong(path, more, name));
	}
	return {
		settings: {
			...defaults,
			...Object.fromEntries(held)
		},
		problems,
		origins
	};
}
function unknownKey(key, known) {
	let nearest = nearestName(key, known);
	return settingsText.noSuchSetting(key, nearest, known);
}
function problemWith(place, value, schema, holds, isDefault, isProject) {
	if (!(0, typebox_value.Check)(schema, value)) {
		let used = typeof holds == "object" ? shown(holds) : holds;
		return settingsText.wrong(wrongPart(schema, value, place), used === void 0 ? void 0 : String(used), isDefault);
	}
	let refusal = isProject ? refusalOfProject(schema, value, holds) : void 0;
	return refusal && settingsText.refusedToProject(place, shown(value), refusal);
}
function shown(value) {
	return require_texts.D(JSON.stringify(value), 80);
}
// extensions/core/settings/settings-files.ts
function readSettingsFiles(ctx) {
	let agentDir = (0, _earendil_works_pi_coding_agent.getAgentDir)(), pi = _earendil_works_pi_coding_agent.SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
	return [{
		path: require_texts.f((0, node_path.join)(agentDir, "settings.json")),
		content: { ...pi.getGlobalSettings() },
		isProject: !1
	}, {
		path: require_texts.f((0, node_path.join)(ctx.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME, "settings.json")),
		content: { ...pi.getProjectSettings() },
		isProject: !0
	}];
}
function sourcesOf(part, files) {
	return files.map(({ content, ...file }) => ({
		...file,
		value: require_pi_monitor.I(part, content)
	}));
}
Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return nearestName;
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return settingsText;
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return sourcesOf;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return mergeSettings;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return readSettingsFiles;
	}
});
