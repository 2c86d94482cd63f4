// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_allowed_text = require("./allowed-text.cjs"), require_texts = require("./texts.cjs"), require_settings_files = require("./settings-files.cjs"), require_pi_monitor = require("./pi-monitor.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_timers_promises = require("node:timers/promises"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/settings/settings-in-force.ts
function settingsInForce(e, t) {
	let n = require_settings_files.t(t);
	return e.flatMap((e) => {
		let { settings: t, origins: r } = require_settings_files.r(e, require_settings_files.n(e, n)), i = new Map(Object.entries(t));
		return Object.entries(e.schema.properties).map(([t, n]) => ({
			part: e.key,
			...e.textIs === void 0 ? {} : { textIs: e.textIs },
			name: t,
			schema: n,
			value: i.get(t),
			path: r.get(t)
		}));
	});
}
function settingsText(e) {
	return e.map((e) => `${nameOf(e)}: ${valueText(e)} (${originText(e)})`).join("\n");
}
function nameOf({ part: e, name: t }) {
	return `${e}.${t}`;
}
function valueText({ value: e }) {
	return e === void 0 ? "unset" : typeof e == "object" ? require_texts.D(JSON.stringify(e)) : String(e);
}
function originText({ path: e }) {
	return e === void 0 ? "default" : `from ${require_texts.D(e)}`;
}
function aboutText(e) {
	let { description: t } = e.schema;
	return `${t}. Allowed: ${require_allowed_text.t(e.schema)}. Now: ${originText(e)}.`;
}
// extensions/core/texts/settings-screen.ts
const screenText = {
	title: "Settings of pi-monitor",
	changesHoldLater: (e) => `${e.join("\n")}\nChanges hold from the next session or /reload on.`,
	changedInFile: (e) => `${e} Change it in settings.json.`,
	allowed: (e) => `Allowed: ${e}.`,
	notAllowed: (e, t) => `${require_texts.N(e)} is not allowed: ${t}.`,
	notChanged: (e, t) => `${e} could not be changed: ${require_texts.E(t)}`
};
async function changeUserSetting(e) {
	await changeSettingsFile((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), "settings.json"), e);
}
async function changeSettingsFile(e, { part: t, textIs: n, name: r, value: i }) {
	let a = realPath(e);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(a), { recursive: !0 }), await underLock(a, () => {
		let e = readObject(a), o = require_pi_monitor.P(n === void 0 ? {} : { textIs: n }, e[t]), s = {
			...e,
			[t]: {
				...isObject(o) ? o : {},
				[r]: i
			}
		};
		replaceFile(a, `${JSON.stringify(s, null, 2)}\n`);
	});
}
function realPath(e) {
	try {
		return (0, node_fs.realpathSync)(e);
	} catch {
		return e;
	}
}
async function underLock(e, t) {
	let n = `${e}.lock`;
	for (let t = 1;; t++) try {
		(0, node_fs.mkdirSync)(n);
		break;
	} catch (r) {
		if (r.code !== "EEXIST") throw r;
		if (t === 25) throw Error(require_settings_files.i.inUse(e, n));
		await (0, node_timers_promises.setTimeout)(20);
	}
	try {
		t();
	} finally {
		(0, node_fs.rmdirSync)(n);
	}
}
function readObject(e) {
	let t;
	try {
		t = (0, node_fs.readFileSync)(e, "utf8");
	} catch (e) {
		if (e.code === "ENOENT") return {};
		throw e;
	}
	let n;
	try {
		n = JSON.parse(t);
	} catch {
		n = void 0;
	}
	if (!isObject(n)) throw Error(require_settings_files.i.noObject(e));
	return n;
}
function replaceFile(e, t) {
	let n = `${e}.${process.pid}.new`;
	try {
		(0, node_fs.writeFileSync)(n, t, {
			flag: "wx",
			mode: modeOf(e)
		}), (0, node_fs.renameSync)(n, e);
	} catch (e) {
		throw (0, node_fs.rmSync)(n, { force: !0 }), e;
	}
}
function modeOf(e) {
	try {
		return (0, node_fs.statSync)(e).mode & 511;
	} catch {
		return 384;
	}
}
function isObject(e) {
	return typeof e == "object" && !!e && !Array.isArray(e);
}
// extensions/core/settings/value-prompt.ts
var ValuePrompt = class {
	#e;
	#t;
	#n;
	#r = new _earendil_works_pi_tui.Input();
	#i;
	constructor({ title: e, allowed: t, theme: n }, r, i) {
		this.#e = e, this.#t = t, this.#n = n, this.#r.focused = !0, this.#r.onEscape = () => i(), this.#r.onSubmit = (e) => {
			this.#i = r(e.trim()), this.#i === void 0 && i(e.trim());
		};
	}
	invalidate() {
		this.#r.invalidate();
	}
	handleInput(e) {
		this.#r.handleInput(e);
	}
	render(e) {
		let t = this.#i === void 0 ? this.#n.fg("dim", this.#t) : this.#n.fg("error", this.#i);
		return [
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#n.fg("accent", this.#e), e),
			...this.#r.render(e),
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, e)
		];
	}
};
async function showSettingsScreen(e, t) {
	let n = new Map(settingsInForce(e, t).map((e) => [nameOf(e), e])), r = new Map();
	await t.ui.custom((e, t, i, a) => {
		let change = (t, i) => {
			let a = n.get(t);
			a && r.set(t, changed(a, i, r.get(t))), e.requestRender();
		}, isCommon = ({ schema: e }) => Number(e.common ?? !1), o = [...n.values()].sort((e, t) => isCommon(t) - isCommon(e)).map((n) => fitting(settingItem(n, t), e.terminal)), { rows: s } = e.terminal, c = s - 11 - descriptionRows(s), l = new _earendil_works_pi_tui.SettingsList(o, Math.max(3, Math.min(12, c)), (0, _earendil_works_pi_coding_agent.getSettingsListTheme)(), change, () => a(void 0), { enableSearch: !0 }), u = t.fg("accent", t.bold(screenText.title));
		return {
			render: (e) => [...s < 20 ? [] : [...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(u, e), ""], ...l.render(e)],
			handleInput: (t) => {
				l.handleInput(t), e.requestRender();
			},
			invalidate: () => l.invalidate()
		};
	});
	let i = (await Promise.all(r.values())).filter((e) => e !== void 0);
	return i.length === 0 ? void 0 : screenText.changesHoldLater(i);
}
function descriptionRows(e) {
	return Math.max(2, Math.floor(e / 6));
}
function fitting(e, { rows: t, columns: n }) {
	let r = descriptionRows(t) * (n - 8);
	return {
		...e,
		description: (0, _earendil_works_pi_tui.truncateToWidth)(e.description ?? "", r, "…")
	};
}
function settingItem(e, t) {
	let { schema: n } = e, r = {
		id: nameOf(e),
		label: nameOf(e),
		currentValue: valueText(e)
	};
	if (!n.common) return {
		...r,
		description: screenText.changedInFile(aboutText(e))
	};
	let { enum: i, type: a } = n, o = aboutText(e);
	return i ? {
		...r,
		description: o,
		values: [...i]
	} : a === "boolean" ? {
		...r,
		description: o,
		values: ["true", "false"]
	} : {
		...r,
		description: o,
		submenu: (i, a) => new ValuePrompt({
			title: `${r.label}, now ${i}:`,
			allowed: screenText.allowed(require_allowed_text.t(n)),
			theme: t
		}, (t) => problemWith(e, t), a)
	};
}
function problemWith({ schema: e }, t) {
	if (!(0, typebox_value.Check)(e, typedValue(e, t))) return screenText.notAllowed(t, require_allowed_text.t(e));
}
function typedValue({ type: e }, t) {
	return e === "integer" ? /^\d+$/.test(t) ? Number(t) : t : e === "boolean" ? t === "true" : t;
}
async function changed(e, t, n) {
	await n;
	try {
		let { schema: n, ...r } = e;
		return await changeUserSetting({
			...r,
			value: typedValue(n, t)
		}), `${nameOf(e)} is ${t}.`;
	} catch (t) {
		return screenText.notChanged(nameOf(e), t);
	}
}
// extensions/monitor/commands/settings-command.ts
async function runSettingsCommand(e, t) {
	return t.mode === "tui" ? await showSettingsScreen(e, t) : settingsText(settingsInForce(e, t));
}
exports.runSettingsCommand = runSettingsCommand;
