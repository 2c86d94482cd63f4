// Made by `npm run build` from the sources in extensions/, which are what to read and to change. It is long
// because it is many files in one.
Object.defineProperties(exports, {
	__esModule: { value: !0 },
	[Symbol.toStringTag]: { value: "Module" }
});
const require_start = require("./start.cjs");
exports.default = require_start.n, exports.features = require_start.t;
