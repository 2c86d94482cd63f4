Object.defineProperty(exports, "a", {
	enumerable: !0,
	get: function() {
		return "monitor:running";
	}
}), Object.defineProperty(exports, "i", {
	enumerable: !0,
	get: function() {
		return "monitor:output";
	}
}), Object.defineProperty(exports, "n", {
	enumerable: !0,
	get: function() {
		return "monitor:done";
	}
}), Object.defineProperty(exports, "o", {
	enumerable: !0,
	get: function() {
		return "monitor:started";
	}
}), Object.defineProperty(exports, "r", {
	enumerable: !0,
	get: function() {
		return "monitor:footer";
	}
}), Object.defineProperty(exports, "s", {
	enumerable: !0,
	get: function() {
		return "monitor:user_bash";
	}
}), Object.defineProperty(exports, "t", {
	enumerable: !0,
	get: function() {
		return "monitor:asked";
	}
});
