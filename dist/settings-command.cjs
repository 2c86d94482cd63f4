// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs"), require_texts = require("./texts.cjs"), require_settings_files = require("./settings-files.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_timers_promises = require("node:timers/promises"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/settings/settings-in-force.ts
function settingsInForce(parts, ctx) {
	let files = require_settings_files.t(ctx);
	return parts.flatMap((part) => {
		let { settings, origins } = require_settings_files.r(part, require_settings_files.n(part, files)), values = new Map(Object.entries(settings));
		return Object.entries(part.schema.properties).map(([name, schema]) => ({
			part: part.key,
			...part.textIs === void 0 ? {} : { textIs: part.textIs },
			name,
			schema,
			value: values.get(name),
			path: origins.get(name)
		}));
	});
}
function settingsText(settings) {
	return settings.map((setting) => `${nameOf(setting)}: ${valueText(setting)} (${originText(setting)})`).join("\n");
}
function nameOf({ part, name }) {
	return `${part}.${name}`;
}
function valueText({ value }) {
	return value === void 0 ? "unset" : typeof value == "object" ? require_texts.D(JSON.stringify(value)) : String(value);
}
function originText({ path }) {
	return path === void 0 ? "default" : `from ${require_texts.D(path)}`;
}
function aboutText(setting) {
	let { description } = setting.schema;
	return `${description}. Allowed: ${require_allowed_text.t(setting.schema)}. Now: ${originText(setting)}.`;
}
// extensions/core/texts/settings-screen.ts
const screenText = {
	title: "Settings of pi-monitor",
	changesHoldLater: (said) => `${said.join("\n")}\nChanges hold from the next session or /reload on.`,
	changedInFile: (about) => `${about} Change it in settings.json.`,
	notAllowed: (typed, allowed) => `${require_texts.N(typed)} is not allowed: ${allowed}.`,
	notChanged: (name, error) => `${name} could not be changed: ${require_texts.E(error)}`
};
async function changeUserSetting(change) {
	await changeSettingsFile((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), "settings.json"), change);
}
async function changeSettingsFile(linkOrPath, { part, textIs, name, value }) {
	let path = realPath(linkOrPath);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: !0 }), await underLock(path, () => {
		let content = readObject(path), settings = require_pi_monitor.P(textIs === void 0 ? {} : { textIs }, content[part]), changed = {
			...content,
			[part]: {
				...isObject(settings) ? settings : {},
				[name]: value
			}
		};
		replaceFile(path, `${JSON.stringify(changed, null, 2)}\n`);
	});
}
function realPath(path) {
	try {
		return (0, node_fs.realpathSync)(path);
	} catch {
		return path;
	}
}
async function underLock(path, work) {
	let lock = `${path}.lock`;
	for (let attempt = 1;; attempt++) try {
		(0, node_fs.mkdirSync)(lock);
		break;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		if (attempt === 25) throw Error(require_settings_files.i.inUse(path, lock));
		await (0, node_timers_promises.setTimeout)(20);
	}
	try {
		work();
	} finally {
		(0, node_fs.rmdirSync)(lock);
	}
}
function readObject(path) {
	let text;
	try {
		text = (0, node_fs.readFileSync)(path, "utf8");
	} catch (error) {
		if (error.code === "ENOENT") return {};
		throw error;
	}
	let content;
	try {
		content = JSON.parse(text);
	} catch {
		content = void 0;
	}
	if (!isObject(content)) throw Error(require_settings_files.i.noObject(path));
	return content;
}
function replaceFile(path, text) {
	let newPath = `${path}.${process.pid}.new`;
	try {
		(0, node_fs.writeFileSync)(newPath, text, {
			flag: "wx",
			mode: modeOf(path)
		}), (0, node_fs.renameSync)(newPath, path);
	} catch (error) {
		throw (0, node_fs.rmSync)(newPath, { force: !0 }), error;
	}
}
function modeOf(path) {
	try {
		return (0, node_fs.statSync)(path).mode & 511;
	} catch {
		return 384;
	}
}
function isObject(value) {
	return typeof value == "object" && !!value && !Array.isArray(value);
}
// extensions/core/settings/value-prompt.ts
var ValuePrompt = class {
	#title;
	#theme;
	#input = new _earendil_works_pi_tui.Input();
	#problem;
	constructor({ title, theme }, check, done) {
		this.#title = title, this.#theme = theme, this.#input.focused = !0, this.#input.onEscape = () => done(), this.#input.onSubmit = (typed) => {
			this.#problem = check(typed.trim()), this.#problem === void 0 && done(typed.trim());
		};
	}
	invalidate() {
		this.#input.invalidate();
	}
	handleInput(data) {
		this.#input.handleInput(data);
	}
	render(width) {
		return [
			this.#theme.fg("accent", this.#title),
			...this.#input.render(width),
			this.#problem === void 0 ? "" : this.#theme.fg("error", this.#problem)
		];
	}
};
async function showSettingsScreen(parts, ctx) {
	let settings = new Map(settingsInForce(parts, ctx).map((setting) => [nameOf(setting), setting])), changes = new Map();
	await ctx.ui.custom((tui, theme, _keybindings, done) => {
		let change = (id, typed) => {
			let setting = settings.get(id);
			setting && changes.set(id, changed(setting, typed, changes.get(id))), tui.requestRender();
		}, isCommon = ({ schema }) => Number(schema.common ?? !1), items = [...settings.values()].sort((one, other) => isCommon(other) - isCommon(one)).map((setting) => settingItem(setting, theme)), list = new _earendil_works_pi_tui.SettingsList(items, 12, (0, _earendil_works_pi_coding_agent.getSettingsListTheme)(), change, () => done(void 0), { enableSearch: !0 }), title = theme.fg("accent", theme.bold(screenText.title));
		return {
			render: (width) => [
				...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(title, width),
				"",
				...list.render(width)
			],
			handleInput: (data) => {
				list.handleInput(data), tui.requestRender();
			},
			invalidate: () => list.invalidate()
		};
	});
	let said = (await Promise.all(changes.values())).filter((text) => text !== void 0);
	return said.length === 0 ? void 0 : screenText.changesHoldLater(said);
}
function settingItem(setting, theme) {
	let { schema } = setting, item = {
		id: nameOf(setting),
		label: nameOf(setting),
		currentValue: valueText(setting)
	};
	if (!schema.common) return {
		...item,
		description: screenText.changedInFile(aboutText(setting))
	};
	let { enum: values, type } = schema, description = aboutText(setting);
	return values ? {
		...item,
		description,
		values: [...values]
	} : type === "boolean" ? {
		...item,
		description,
		values: ["true", "false"]
	} : {
		...item,
		description,
		submenu: (value, done) => new ValuePrompt({
			title: `${item.label}, now ${value}:`,
			theme
		}, (typed) => problemWith(setting, typed), done)
	};
}
function problemWith({ schema }, typed) {
	if (!(0, typebox_value.Check)(schema, typedValue(schema, typed))) return screenText.notAllowed(typed, require_allowed_text.t(schema));
}
function typedValue({ type }, typed) {
	return type === "integer" ? /^\d+$/.test(typed) ? Number(typed) : typed : type === "boolean" ? typed === "true" : typed;
}
async function changed(setting, typed, before) {
	await before;
	try {
		let { schema, ...of } = setting;
		return await changeUserSetting({
			...of,
			value: typedValue(schema, typed)
		}), `${nameOf(setting)} is ${typed}.`;
	} catch (error) {
		return screenText.notChanged(nameOf(setting), error);
	}
}
// extensions/monitor/commands/settings-command.ts
async function runSettingsCommand(parts, ctx) {
	return ctx.mode === "tui" ? await showSettingsScreen(parts, ctx) : settingsText(settingsInForce(parts, ctx));
}
exports.runSettingsCommand = runSettingsCommand;
