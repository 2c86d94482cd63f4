// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_setting = require("./setting.cjs");
const require_label = require("./label.cjs");
const require_format = require("./format.cjs");
const require_allowed_text = require("./allowed-text.cjs");
let node_path = require("node:path");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let node_util = require("node:util");
let typebox_value = require("typebox/value");
let leven = require("leven");
// extensions/core/schema/wrong-part.ts
const SHOWN_MAX_CHARS$1 = 80;
function wrongPart(schema, value, path) {
	const { type, properties = {}, required = [], items } = schema;
	if (type === "object" && typeof value === "object" && value !== null && !Array.isArray(value)) {
		const parts = new Map(Object.entries(value));
		const missing = required.find((name) => !parts.has(name));
		const missed = missing === void 0 ? void 0 : properties[missing];
		if (missed) return `${path}.${missing} is missing; it is to be ${require_allowed_text.allowedText(missed)}`;
		for (const [name, part] of parts) {
			const known = Object.hasOwn(properties, name) ? properties[name] : void 0;
			const place = `${path}.${require_label.nameLabel(name, SHOWN_MAX_CHARS$1)}`;
			if (!known) return `${place} is no part of it; allowed is ${require_allowed_text.allowedText(schema)}`;
			if (!(0, typebox_value.Check)(known, part)) return wrongPart(known, part, place);
		}
	}
	if (type === "array" && Array.isArray(value) && items) {
		const index = value.findIndex((element) => !(0, typebox_value.Check)(items, element));
		if (index !== -1) return wrongPart(items, value[index], `${path}[${index}]`);
	}
	return `${path} is ${require_label.valueLabel(value, SHOWN_MAX_CHARS$1)}; allowed is ${require_allowed_text.allowedText(schema)}`;
}
// extensions/core/text/nearest.ts
const NAME_MAX_CHARS = 100;
const WRONG_MIN = 2;
const WRONG_PART = 1 / 3;
function nearestName(name, known) {
	if (name.length > NAME_MAX_CHARS) return void 0;
	const maxDistance = Math.max(WRONG_MIN, Math.floor(name.length * WRONG_PART));
	const nearest = (0, leven.closestMatch)(name.toLowerCase(), known.map((candidate) => candidate.toLowerCase()), { maxDistance });
	return known.find((candidate) => candidate.toLowerCase() === nearest);
}
// extensions/core/settings/project-rule.ts
function refusalOfProject(schema, value, holds) {
	if ((0, node_util.isDeepStrictEqual)(value, holds)) return void 0;
	const setting = schema;
	const [given, held] = [rankOf(setting, value), rankOf(setting, holds)];
	switch (given === held ? "any" : setting.project) {
		case "any": return;
		case "onlyRaise": return given > held ? void 0 : wordsOf(setting).onlyRaise;
		case "onlyLower": return given < held ? void 0 : wordsOf(setting).onlyLower;
		case "never": return "cannot change it";
	}
}
function rankOf(setting, value) {
	if (setting.enum) return Math.max(0, setting.enum.indexOf(value));
	return setting.zeroIsNoLimit && value === 0 ? Number.POSITIVE_INFINITY : Number(value);
}
function wordsOf(setting) {
	if (setting.enum) {
		const order = setting.enum.map((value) => JSON.stringify(value)).join(", ");
		return {
			onlyRaise: `can only choose a later one of ${order}`,
			onlyLower: `can only choose an earlier one of ${order}`
		};
	}
	return setting.type === "boolean" ? {
		onlyRaise: "cannot switch it off",
		onlyLower: "cannot switch it on"
	} : {
		onlyRaise: "can only raise it",
		onlyLower: "can only lower it"
	};
}
// extensions/core/settings/merge-settings.ts
const PROBLEMS_MAX = 10;
const SHOWN_MAX_CHARS = 80;
function mergeSettings({ key: name, schema, defaults }, sources) {
	const byDefault = new Map(Object.entries(defaults));
	const held = new Map(byDefault);
	const known = schema.properties;
	const problems = [];
	const origins = new Map();
	for (const { path, value, isProject } of sources) {
		if (value === void 0) continue;
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			problems.push(`${require_label.label(path)}: ${name} is ${shown(value)}; allowed is an object of settings. It is ignored.`);
			continue;
		}
		const found = [];
		for (const [key, given] of Object.entries(value)) {
			const setting = Object.hasOwn(known, key) ? known[key] : void 0;
			if (!setting) {
				found.push(`${require_label.label(path)}: ${name} ${unknownKey(key, Object.keys(known))}`);
				continue;
			}
			const isDefault = held.get(key) === byDefault.get(key);
			const problem = problemWith(`${name}.${key}`, given, setting, held.get(key), isDefault, isProject);
			if (problem === void 0) {
				held.set(key, given);
				origins.set(key, path);
			} else found.push(`${require_label.label(path)}: ${problem}`);
		}
		problems.push(...found.slice(0, PROBLEMS_MAX));
		const more = found.length - PROBLEMS_MAX;
		if (more > 0) problems.push(`${require_label.label(path)}: ${more} more are wrong under ${name}.`);
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
	const nearest = nearestName(key, known);
	return `has no setting ${require_label.quotedLabel(key, SHOWN_MAX_CHARS)}. ${nearest === void 0 ? `Known are ${known.join(", ")}.` : `Is ${nearest} meant?`}`;
}
function problemWith(place, value, schema, holds, isDefault, isProject) {
	if (!(0, typebox_value.Check)(schema, value)) return `${wrongPart(schema, value, place)}. ` + (holds === void 0 ? "What holds without it is used." : `${isDefault ? "The default " : ""}${typeof holds === "object" ? shown(holds) : holds} is used.`);
	const refusal = isProject ? refusalOfProject(schema, value, holds) : void 0;
	return refusal && `${place} is ${shown(value)}; a project ${refusal}. The user's settings hold.`;
}
function shown(value) {
	return require_label.label(JSON.stringify(value), SHOWN_MAX_CHARS);
}
// extensions/core/settings/settings-files.ts
function readSettingsFiles(ctx) {
	const agentDir = (0, _earendil_works_pi_coding_agent.getAgentDir)();
	const pi = _earendil_works_pi_coding_agent.SettingsManager.create(ctx.cwd, agentDir, { projectTrusted: ctx.isProjectTrusted() });
	return [{
		path: require_format.displayPath((0, node_path.join)(agentDir, "settings.json")),
		content: { ...pi.getGlobalSettings() },
		isProject: false
	}, {
		path: require_format.displayPath((0, node_path.join)(ctx.cwd, _earendil_works_pi_coding_agent.CONFIG_DIR_NAME, "settings.json")),
		content: { ...pi.getProjectSettings() },
		isProject: true
	}];
}
function sourcesOf(part, files) {
	return files.map(({ content, ...file }) => ({
		...file,
		value: require_setting.settingsIn(part, content)
	}));
}
Object.defineProperty(exports, "mergeSettings", {
	enumerable: true,
	get: function() {
		return mergeSettings;
	}
});
Object.defineProperty(exports, "nearestName", {
	enumerable: true,
	get: function() {
		return nearestName;
	}
});
Object.defineProperty(exports, "readSettingsFiles", {
	enumerable: true,
	get: function() {
		return readSettingsFiles;
	}
});
Object.defineProperty(exports, "sourcesOf", {
	enumerable: true,
	get: function() {
		return sourcesOf;
	}
});
