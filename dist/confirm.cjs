// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_texts = require("./texts.cjs"), require_permissions = require("./permissions.cjs"), require_ask_user = require("./ask-user.cjs");
function confirmStarts(e, t) {
	let n = Promise.resolve();
	e.on("tool_call", async (e, r) => {
		if (!r.hasUI) return;
		let i = t(e.toolName, e.input);
		if (!i) return;
		let a = questionFor(i), o = n.then(() => require_ask_user.t(a, r));
		return n = o.catch(() => {}), await o ? void 0 : {
			block: !0,
			reason: require_permissions.t.startNotAllowed
		};
	});
}
function questionFor({ act: e = "start", kind: t, name: n, command: r }) {
	let i = n === void 0 ? t : `${t} ${require_texts.N(n, 800)}`;
	return {
		title: require_permissions.t.askedAct(e, i),
		command: r,
		act: e
	};
}
exports.confirmStarts = confirmStarts;
