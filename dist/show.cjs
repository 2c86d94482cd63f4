// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
const require_rolldown_runtime = require("./rolldown-runtime.cjs"), require_visible = require("./visible.cjs");
var show_exports = require_rolldown_runtime.t({
	show: () => show,
	showOrExplain: () => showOrExplain
});
function show(ctx, text, type = "info") {
	ctx.hasUI ? ctx.ui.notify(text, type) : process.stderr.write(`${text}\n`);
}
async function showOrExplain(ctx, work) {
	try {
		let answer = await work();
		answer !== void 0 && show(ctx, answer);
	} catch (error) {
		show(ctx, require_visible.r(error.message).join("\n"), "error");
	}
}
Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return showOrExplain;
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return show_exports;
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return show;
	}
});
