// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs");
const require_label = require("./label.cjs");
const require_settings_files = require("./settings-files.cjs");
const require_format = require("./format.cjs");
const require_setting = require("./setting.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent");
let node_timers_promises = require("node:timers/promises");
let typebox_value = require("typebox/value");
let _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/settings/settings-in-force.ts
function settingsInForce(parts, ctx) {
	const files = require_settings_files.readSettingsFiles(ctx);
	return parts.flatMap((part) => {
		const { settings, origins } = require_settings_files.mergeSettings(part, require_settings_files.sourcesOf(part, files));
		const values = new Map(Object.entries(settings));
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
	if (value === void 0) return "unset";
	return typeof value === "object" ? require_label.label(JSON.stringify(value)) : String(value);
}
function originText({ path }) {
	return path === void 0 ? "default" : `from ${require_label.label(path)}`;
}
function aboutText(setting) {
	const { description } = setting.schema;
	return `${description}. Allowed: ${require_allowed_text.allowedText(setting.schema)}. Now: ${originText(setting)}.`;
}
// extensions/core/settings/change-setting.ts
const ATTEMPTS = 25;
const ATTEMPT_MS = 20;
async function changeUserSetting(change) {
	await changeSettingsFile((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), "settings.json"), change);
}
async function changeSettingsFile(linkOrPath, { part, textIs, name, value }) {
	const path = realPath(linkOrPath);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
	await underLock(path, () => {
		const content = readObject(path);
		const settings = require_setting.inFull(textIs === void 0 ? {} : { textIs }, content[part]);
		const changed = {
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
	const lock = `${path}.lock`;
	for (let attempt = 1;; attempt++) try {
		(0, node_fs.mkdirSync)(lock);
		break;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		if (attempt === ATTEMPTS) throw new Error(`${require_format.displayPath(path)} is in use by another pi (${lock}).`);
		await (0, node_timers_promises.setTimeout)(ATTEMPT_MS);
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
	if (!isObject(content)) throw new Error(`${require_format.displayPath(path)} is no JSON object. Nothing was changed.`);
	return content;
}
function replaceFile(path, text) {
	const newPath = `${path}.${process.pid}.new`;
	try {
		(0, node_fs.writeFileSync)(newPath, text, {
			flag: "wx",
			mode: modeOf(path)
		});
		(0, node_fs.renameSync)(newPath, path);
	} catch (error) {
		(0, node_fs.rmSync)(newPath, { force: true });
		throw error;
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
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// extensions/core/settings/value-prompt.ts
var ValuePrompt = class {
	#title;
	#theme;
	#input = new _earendil_works_pi_tui.Input();
	#problem;
	constructor({ title, theme }, check, done) {
		this.#title = title;
		this.#theme = theme;
		this.#input.focused = true;
		this.#input.onEscape = () => done();
		this.#input.onSubmit = (typed) => {
			this.#problem = check(typed.trim());
			if (this.#problem === void 0) done(typed.trim());
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
// extensions/core/settings/settings-screen.ts
const ROWS_MAX = 12;
async function showSettingsScreen(parts, ctx) {
	const settings = new Map(settingsInForce(parts, ctx).map((setting) => [nameOf(setting), setting]));
	const changes = new Map();
	await ctx.ui.custom((tui, theme, _keybindings, done) => {
		const change = (id, typed) => {
			const setting = settings.get(id);
			if (setting) changes.set(id, changed(setting, typed, changes.get(id)));
			tui.requestRender();
		};
		const isCommon = ({ schema }) => Number(schema.common ?? false);
		const items = [...settings.values()].sort((one, other) => isCommon(other) - isCommon(one)).map((setting) => settingItem(setting, theme));
		const list = new _earendil_works_pi_tui.SettingsList(items, ROWS_MAX, (0, _earendil_works_pi_coding_agent.getSettingsListTheme)(), change, () => done(void 0), { enableSearch: true });
		const title = theme.fg("accent", theme.bold("Settings of pi-monitor"));
		return {
			render: (width) => [
				...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(title, width),
				"",
				...list.render(width)
			],
			handleInput: (data) => {
				list.handleInput(data);
				tui.requestRender();
			},
			invalidate: () => list.invalidate()
		};
	});
	const said = (await Promise.all(changes.values())).filter((text) => text !== void 0);
	return said.length === 0 ? void 0 : `${said.join("\n")}\nChanges hold from the next session or /reload on.`;
}
function settingItem(setting, theme) {
	const { schema } = setting;
	const item = {
		id: nameOf(setting),
		label: nameOf(setting),
		currentValue: valueText(setting)
	};
	if (!schema.common) return {
		...item,
		description: `${aboutText(setting)} To be changed in settings.json.`
	};
	const { enum: values, type } = schema;
	const description = aboutText(setting);
	if (values) return {
		...item,
		description,
		values: [...values]
	};
	if (type === "boolean") return {
		...item,
		description,
		values: ["true", "false"]
	};
	return {
		...item,
		description,
		submenu: (value, done) => new ValuePrompt({
			title: `${item.label}, now ${value}:`,
			theme
		}, (typed) => problemWith(setting, typed), done)
	};
}
function problemWith({ schema }, typed) {
	if ((0, typebox_value.Check)(schema, typedValue(schema, typed))) return void 0;
	return `${require_label.valueLabel(typed)} is not allowed: ${require_allowed_text.allowedText(schema)}.`;
}
function typedValue({ type }, typed) {
	if (type === "integer") return /^\d+$/.test(typed) ? Number(typed) : typed;
	return type === "boolean" ? typed === "true" : typed;
}
async function changed(setting, typed, before) {
	await before;
	try {
		const { schema, ...of } = setting;
		await changeUserSetting({
			...of,
			value: typedValue(schema, typed)
		});
		return `${nameOf(setting)} is ${typed}.`;
	} catch (error) {
		return `${nameOf(setting)} could not be changed: ${require_label.errorLabel(error)}`;
	}
}
// extensions/monitor/commands/settings-command.ts
async function runSettingsCommand(parts, ctx) {
	if (ctx.mode === "tui") return await showSettingsScreen(parts, ctx);
	return settingsText(settingsInForce(parts, ctx));
}
exports.runSettingsCommand = runSettingsCommand;
