// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_settings_files = require("./settings-files.cjs"), require_texts = require("./texts.cjs"), require_pi_monitor = require("./pi-monitor.cjs"), require_allowed_text = require("./allowed-text.cjs");
let node_fs = require("node:fs"), node_path = require("node:path"), _earendil_works_pi_coding_agent = require("@earendil-works/pi-coding-agent"), node_timers_promises = require("node:timers/promises"), typebox_value = require("typebox/value"), _earendil_works_pi_tui = require("@earendil-works/pi-tui");
// extensions/core/settings/settings-in-force.ts
const UNSET = "unset";
function settingsInForce(e, t) {
	let n = require_settings_files.t(t);
	return e.flatMap((e) => {
		let { settings: t, origins: r } = require_settings_files.a(e, require_settings_files.r(e, n)), i = new Map(Object.entries(t));
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
	return e === void 0 ? UNSET : typeof e == "object" ? require_texts.O(JSON.stringify(e)) : String(e);
}
function originText({ path: e }) {
	return e === void 0 ? "default" : `from ${require_texts.O(e)}`;
}
// extensions/core/texts/settings-screen.ts
const screenText = {
	title: "Settings of pi-monitor",
	changesHoldLater: (e) => `${e.join("\n")}\nChanges hold from the next session or /reload on.`,
	inFile: (e) => `${e} (in file)`,
	changedInFile: "Change it in settings.json.",
	changedIn: (e) => `Change it in ${require_texts.O(e)}; /reload takes it up.`,
	now: (e, t) => `${e}, now ${t}:`,
	isNow: (e, t) => `${e} is ${t}.`,
	holdsHere: (e, t, n, r) => `${e} is ${t} in your settings, and ${n} here (${r}).`,
	origin: (e) => `Now: ${e}.`,
	orUnset: ", or unset",
	allowed: (e) => `Allowed: ${e}.`,
	promptAllows: (e, t) => `Allowed: ${e}.\nEmpty: not set, so ${t} by default.`,
	keys: (e, t) => `${e} saves it · ${t} does not`,
	goesBack: (e) => `${e} goes back`,
	scrolls: (e, t, n) => `${n} · ${e} ${t} scroll`,
	moreRows: (e) => `… ${e} more rows`,
	showsAll: "? shows all",
	filesAreWrong: "What is wrong with settings files:",
	failed: "The change has failed:",
	notAllowed: (e, t) => `${require_texts.P(e)} is not allowed: ${t}.`,
	notChanged: (e, t) => `${e} could not be changed: ${require_texts.E(t)}`
};
async function changeUserSetting(e) {
	await changeSettingsFile((0, node_path.join)((0, _earendil_works_pi_coding_agent.getAgentDir)(), "settings.json"), e);
}
async function changeSettingsFile(e, { part: t, textIs: n, name: r, value: i }) {
	let a = realPath(e);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(a), { recursive: !0 }), await underLock(a, () => {
		let e = readObject(a), o = require_pi_monitor.P(n === void 0 ? {} : { textIs: n }, e[t]), s = {
			...isObject(o) ? o : {},
			[r]: i
		}, c = Object.values(s).every((e) => e === void 0), l = JSON.stringify({
			...e,
			[t]: c ? void 0 : s
		}, null, 2);
		replaceFile(a, `${l}\n`);
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
		if (t === 25) throw Error(require_settings_files.o.inUse(e, n));
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
	if (!isObject(n)) throw Error(require_settings_files.o.noObject(e));
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
// extensions/core/settings/plain-paste.ts
const PASTED = /(?<=^\x1b\[200~).*(?=\x1b\[201~$)/su;
function plainPaste(e) {
	return e.replace(PASTED, require_texts.s);
}
var TextPage = class {
	#e;
	#t;
	#n;
	#r;
	#i = 0;
	constructor(e, t, n, r) {
		this.#e = e, this.#t = t, this.#n = Math.max(3, Math.floor(n * .5)), this.#r = r;
	}
	invalidate() {}
	handleInput(e) {
		let t = (0, _earendil_works_pi_tui.getKeybindings)();
		t.matches(e, "tui.select.cancel") || t.matches(e, "tui.select.confirm") ? this.#r() : t.matches(e, "tui.select.up") ? this.#i-- : t.matches(e, "tui.select.down") && this.#i++;
	}
	render(e) {
		let t = this.#t, n = [...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(t.fg("accent", this.#e.title), e), ...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#e.text, e)], r = screenText.goesBack((0, _earendil_works_pi_coding_agent.keyText)("tui.select.cancel")), i = n.length >= this.#n ? screenText.scrolls((0, _earendil_works_pi_coding_agent.keyText)("tui.select.up"), (0, _earendil_works_pi_coding_agent.keyText)("tui.select.down"), r) : r;
		return [...this.#a(n), (0, _earendil_works_pi_tui.truncateToWidth)(t.fg("dim", i), e, "…")];
	}
	#a(e) {
		let t = this.#n - 1;
		this.#i = Math.max(0, Math.min(this.#i, e.length - t));
		let n = e.slice(this.#i, this.#i + t), r = e.length - this.#i - n.length;
		return r > 0 && (n[t - 1] = this.#t.fg("dim", screenText.moreRows(r + 1))), n;
	}
}, ValuePrompt = class {
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
		let t = this.#i === void 0 ? this.#n.fg("dim", this.#t) : this.#n.fg("error", this.#i), n = screenText.keys((0, _earendil_works_pi_coding_agent.keyText)("tui.input.submit"), (0, _earendil_works_pi_coding_agent.keyText)("tui.select.cancel"));
		return [
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#n.fg("accent", this.#e), e),
			...this.#r.render(e),
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, e),
			...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(this.#n.fg("dim", n), e)
		];
	}
};
// extensions/core/settings/setting-items.ts
const MEANS_UNSET = /^(?:|default|unset)$/i;
function settingItem(e, t, { room: n, rows: r, theme: i }) {
	let { schema: a } = t, o = {
		id: e,
		label: e,
		currentValue: valueText(t),
		description: aboutText(t, n)
	};
	if (!a.common) return {
		...o,
		currentValue: screenText.inFile(cut(o.currentValue, 24)),
		submenu: (n, a) => new TextPage(settingPage(e, t), i, r, () => a())
	};
	let { enum: s, type: c } = a, l = "default" in a ? [] : [UNSET];
	return s ? {
		...o,
		values: [...s, ...l]
	} : c === "boolean" ? {
		...o,
		values: ["true", "false"]
	} : {
		...o,
		submenu: (n, r) => new ValuePrompt({
			title: screenText.now(e, n),
			allowed: screenText.promptAllows(require_allowed_text.t(a), defaultOf(a)),
			theme: i
		}, (e) => MEANS_UNSET.test(e) ? void 0 : problemWith(t, e), (e) => r(e !== void 0 && MEANS_UNSET.test(e) ? UNSET : e))
	};
}
function typedValue({ type: e }, t) {
	if (t !== "unset") return e === "integer" ? /^\d+$/.test(t) ? Number(t) : t : e === "boolean" ? t === "true" : t;
}
function settingPage(e, t) {
	let n = t.schema.common ? [] : [screenText.changedIn(t.path ?? require_settings_files.i())], r = [
		`${descriptionOf(t)}.`,
		factsText(t),
		...n
	].join(" ");
	return {
		title: screenText.now(e, valueText(t)),
		text: r
	};
}
function aboutText(e, t) {
	let n = `${descriptionOf(e)}.`, r = factsText(e), i = e.schema.common ? [] : [screenText.changedInFile], a = [
		n,
		r,
		...i
	].join(" ");
	if ((0, _earendil_works_pi_tui.visibleWidth)(a) <= t) return a;
	let o = ` ${screenText.showsAll}`;
	return cut([
		...i,
		r,
		n
	].join(" "), t - (0, _earendil_works_pi_tui.visibleWidth)(o)) + o;
}
function cut(e, t) {
	return (0, _earendil_works_pi_tui.truncateToWidth)(e, t, "…").replaceAll("\x1B[0m", "");
}
function factsText(e) {
	let t = require_allowed_text.t(e.schema) + ("default" in e.schema ? "" : screenText.orUnset);
	return `${screenText.allowed(t)} ${screenText.origin(originText(e))}`;
}
function defaultOf(e) {
	return "default" in e ? String(e.default) : UNSET;
}
function descriptionOf({ schema: e }) {
	return e.description.replaceAll("`", "");
}
function problemWith({ schema: e }, t) {
	if (!(0, typebox_value.Check)(e, typedValue(e, t))) return screenText.notAllowed(t, require_allowed_text.t(e));
}
async function showSettingsScreen(e, t) {
	let n = new Changes(e, t);
	return await t.ui.custom((e, t, r, i) => new SettingsScreen(n, e, t, () => i(void 0))), await n.said();
}
var Changes = class {
	#e;
	#t;
	#n = new Map();
	settings;
	problems;
	constructor(e, t) {
		this.#e = e, this.#t = t, this.settings = this.#a(), this.problems = require_settings_files.n(require_settings_files.t(t));
	}
	change(e, t) {
		let n = this.#r(e, t, this.#n.get(e));
		return this.#n.set(e, n), n;
	}
	isLast(e, t) {
		return this.#n.get(e) === t;
	}
	async said() {
		let e = await Promise.all(this.#n.values()), t = e.filter(({ isChanged: e }) => e).map(({ text: e }) => e), n = [...e.filter(({ isChanged: e, isShown: t }) => !e && !t).map(({ text: e }) => e), ...t.length > 0 ? [screenText.changesHoldLater(t)] : []];
		return n.length > 0 ? n.join("\n") : void 0;
	}
	async #r(e, t, n) {
		await n;
		let r = this.settings.get(e);
		try {
			if (r) {
				let { schema: e, ...n } = r;
				await changeUserSetting({
					...n,
					value: typedValue(e, t)
				});
			}
		} catch (t) {
			return {
				isChanged: !1,
				text: screenText.notChanged(e, t),
				isShown: !1
			};
		}
		return {
			isChanged: !0,
			text: this.#i(e, t),
			isShown: !1
		};
	}
	#i(e, t) {
		try {
			this.settings = this.#a();
		} catch {
			return screenText.isNow(e, t);
		}
		let n = this.settings.get(e);
		return !n || valueText(n) === t ? screenText.isNow(e, t) : screenText.holdsHere(e, t, valueText(n), originText(n));
	}
	#a() {
		return new Map(settingsInForce(this.#e, this.#t).map((e) => [nameOf(e), e]));
	}
}, SettingsScreen = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a;
	#o;
	#s = [];
	#c;
	#l = !1;
	constructor(e, t, n, r) {
		this.#e = e, this.#t = t, this.#n = n;
		let { rows: i, columns: a } = t.terminal, o = Math.max(2, Math.floor(i / 6));
		this.#a = {
			room: o * (a - 8),
			rows: i,
			theme: n
		};
		let isCommon = ([, { schema: e }]) => Number(e.common ?? !1);
		this.#r = [...e.settings].sort((e, t) => isCommon(t) - isCommon(e)).map(([e, t]) => settingItem(e, t, this.#a));
		let s = Math.max(3, Math.min(12, i - 11 - o)), change = (e, t) => void this.#u(e, t), cancel = () => {
			this.#l = !0, r();
		};
		this.#i = new _earendil_works_pi_tui.SettingsList(this.#r, s, this.#f(), change, cancel, { enableSearch: !0 });
		let { problems: c } = e;
		c.length > 0 && this.#d({
			title: screenText.filesAreWrong,
			text: c.join("\n")
		});
	}
	render(e) {
		let t = this.#n.fg("accent", this.#n.bold(screenText.title));
		return [...this.#a.rows < 20 ? [] : [...(0, _earendil_works_pi_tui.wrapTextWithAnsi)(t, e), ""], ...(this.#o ?? this.#i).render(e)];
	}
	handleInput(e) {
		let t = this.#e.settings.get(this.#c ?? "");
		this.#o ? this.#o.handleInput(e) : e === "?" && t ? this.#d(settingPage(nameOf(t), t)) : (this.#c = void 0, this.#i.handleInput(plainPaste(e))), this.#t.requestRender();
	}
	invalidate() {
		this.#i.invalidate();
	}
	async #u(e, t) {
		let n = this.#e.change(e, t), r = await n, i = this.#e.settings.get(e), a = this.#r.find((t) => t.id === e);
		i && a && this.#e.isLast(e, n) && Object.assign(a, settingItem(e, i, this.#a)), this.#l || (r.isShown = !0, r.isChanged || (this.#s.push(r.text), this.#d({
			title: screenText.failed,
			text: this.#s.join("\n")
		})), this.#t.requestRender());
	}
	#d(e) {
		this.#o = new TextPage(e, this.#n, this.#a.rows, () => {
			this.#o = void 0, this.#s = [];
		});
	}
	#f() {
		let e = (0, _earendil_works_pi_coding_agent.getSettingsListTheme)();
		return {
			...e,
			label: (t, n) => (n && (this.#c = t.trimEnd()), e.label(t, n))
		};
	}
};
// extensions/monitor/commands/settings-command.ts
async function runSettingsCommand(e, t) {
	return t.mode === "tui" ? await showSettingsScreen(e, t) : [...require_settings_files.n(require_settings_files.t(t)), settingsText(settingsInForce(e, t))].join("\n");
}
exports.runSettingsCommand = runSettingsCommand;
