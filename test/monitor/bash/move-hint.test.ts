import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { Component } from "@earendil-works/pi-tui";
import { MoveHint } from "../../../extensions/monitor/bash/move-hint.ts";

test("the hint is gone while its keys would move another command", async () => {
  const { promise, resolve } = Promise.withResolvers<Component>();
  const ui = { setWidget: (_key: string, make?: () => Component) => make && resolve(make()) };
  const hint = new MoveHint({ mode: "tui", ui } as unknown as ExtensionContext, 0);
  let text: string | undefined = "Alt+B moves it";
  hint.started(() => text);
  const widget = await promise;
  assert.match(widget.render(40).join(), /Alt\+B moves it/);
  text = undefined;
  assert.deepEqual(widget.render(40), []);
});
