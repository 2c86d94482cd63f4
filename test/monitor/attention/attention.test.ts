import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeSettings } from "../../../extensions/core/settings/merge-settings.ts";
import { AttentionPacer } from "../../../extensions/monitor/attention/attention-pacer.ts";
import { type AttentionOn, weightierOf } from "../../../extensions/monitor/attention/occasion.ts";
import { Presence } from "../../../extensions/monitor/attention/presence.ts";
import { noticeProtocol, noticeSequence } from "../../../extensions/monitor/attention/terminal-notice.ts";
import { monitorSettings } from "../../../extensions/monitor/settings/settings.ts";

test("a project can name no program, and what is wrong in the setting is said", () => {
  const attention = { on: ["failure"], how: ["bell"], command: ["evil"] };
  const merged = (isProject: boolean, value: unknown) =>
    mergeSettings(monitorSettings, [{ isProject, path: "settings.json", value: { attention: value } }]);
  assert.equal(merged(true, attention).settings.attention, undefined);
  assert.match(merged(true, attention).problems.join(), /a project cannot change it/);
  assert.deepEqual(merged(false, attention).settings.attention, attention);
  const whole = /monitor\.attention is .*; allowed is an object of on, how, command\./;
  const kinds = 'one of "failure", "ready", "input", "end", "event"';
  const rest = { on: ["failure"], how: ["bell"] };
  const bad: [value: unknown, problem: RegExp, used?: unknown][] = [
    ["bell", whole],
    [[], whole],
    [{ on: ["failure"] }, /attention\.how is missing; allowed is a list/],
    [
      { ...attention, on: ["failure", "nothing"] },
      new RegExp(`attention\\.on\\[1\\] is "nothing"; allowed is ${kinds}\\.`),
      attention,
    ],
    [
      { ...attention, command: [] },
      /attention\.command is \[\]; allowed is a list of 1 to 32 strings\./,
      rest,
    ],
    [
      { ...attention, command: "say" },
      /attention\.command is "say"; allowed is a list of 1 to 32 strings\./,
      rest,
    ],
    [{ ...attention, command: ["say", 1] }, /attention\.command\[1\] is 1; allowed is a string/, rest],
    [
      { ...attention, "mo\nre": 1 },
      /attention\."mo\\nre" is no part of it; allowed is an object of on, how/,
      attention,
    ],
  ];
  for (const [value, problem, used] of bad) {
    const { settings, problems } = merged(false, value);
    assert.deepEqual(settings.attention, used, JSON.stringify(value));
    assert.match(problems.join(), problem);
  }
});

const both = ["bell", "notification"] as const;

test("each terminal is told in its own way, and one that would print it is not", () => {
  const of = (env: NodeJS.ProcessEnv) => noticeProtocol({ TERM: "xterm-256color", ...env });
  assert.equal(of({}), "osc9");
  assert.equal(of({ TERM_PROGRAM: "iTerm.app" }), "osc9");
  assert.equal(of({ TERM: "xterm-kitty" }), "osc99");
  assert.equal(of({ TERM: "tmux-256color", KITTY_WINDOW_ID: "1" }), "osc99");
  assert.equal(of({ VTE_VERSION: "7600" }), "osc777");
  assert.equal(of({ TERM: "foot" }), "osc777");
  for (const env of [{ TERM: "linux" }, { TERM: "dumb" }, { TERM: "" }, { TERM_PROGRAM: "Apple_Terminal" }])
    assert.equal(of(env), undefined, JSON.stringify(env));
  assert.equal(of({ TERM_PROGRAM: "__proto__" }), "osc9");
});

test("tmux and screen pass on what is wrapped for them, and the bell is theirs", () => {
  const TERM = "xterm";
  assert.equal(noticeSequence("a;b", both, { TERM }), "\x1b]9;a;b\x07\x07");
  assert.equal(
    noticeSequence("a;b", ["notification"], { TERM, VTE_VERSION: "1" }),
    "\x1b]777;notify;pi;a,b\x07",
  );
  assert.equal(
    noticeSequence("a", both, { TERM, TMUX: "/tmp/tmux-0/default,1,0" }),
    "\x1bPtmux;\x1b\x1b]9;a\x07\x1b\\\x07",
  );
  assert.equal(noticeSequence("a", both, { TERM, STY: "1.pts-0" }), "\x1bP\x1b]9;a\x07\x1b\\\x07");
  assert.equal(noticeSequence("a", both, { TERM: "linux" }), "\x07");
  assert.equal(noticeSequence("a", [], { TERM }), "");
});

test("what comes last hides no failure and no question: of several the weightiest is told, of equals the latest", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const calls: [string, number][] = [];
  const pacer = new AttentionPacer<{ kind: AttentionOn; text: string }>(weightierOf, ({ text }, others) =>
    calls.push([text, others]),
  );
  const toldOf = (...kinds: AttentionOn[]): [string, number] | undefined => {
    for (const [index, kind] of kinds.entries()) pacer.add({ kind, text: `${kind} ${index}` });
    t.mock.timers.tick(10_000);
    return calls.at(-1);
  };
  // The first is told at once, and begins the pause.
  assert.deepEqual(toldOf("event"), ["event 0", 0]);
  pacer.add({ kind: "event", text: "at once" });
  assert.deepEqual(toldOf("end", "failure", "event", "input", "failure", "end", "event"), ["failure 4", 6]);
  assert.deepEqual(toldOf("event", "end", "input", "ready", "event"), ["input 2", 4]);
  assert.deepEqual(toldOf("event", "ready", "end"), ["ready 1", 2]);
  assert.deepEqual(toldOf("event", "end", "event"), ["end 1", 2]);
  assert.deepEqual(toldOf("event", "event"), ["event 1", 1]);
});

test("there is one call in 10 s, with the number of the others", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const calls: [string, number][] = [];
  const pacer = new AttentionPacer<string>(
    (_earlier, later) => later,
    (thing, others) => calls.push([thing, others]),
  );
  for (const thing of ["a", "b", "c"]) pacer.add(thing);
  assert.deepEqual(calls, [["a", 0]]);
  t.mock.timers.tick(10_000);
  assert.deepEqual(calls.slice(1), [["c", 1]]);
  pacer.add("d");
  pacer.forget();
  t.mock.timers.tick(10_000);
  pacer.add("e");
  assert.deepEqual(calls.slice(2), [["e", 0]]);
  pacer.add("f");
  pacer.close();
  t.mock.timers.tick(60_000);
  assert.equal(calls.length, 3);
});

test("nobody is there 10 s after the last key, or once the terminal has said so", () => {
  let nowMs = 0;
  const presence = new Presence(() => nowMs);
  nowMs = 9_999;
  assert.equal(presence.isAway, false);
  nowMs = 10_000;
  assert.equal(presence.isAway, true);
  presence.input("x");
  assert.equal(presence.isAway, false);
  presence.input("\x1b[O");
  assert.equal(presence.isAway, true);
  presence.input("\x1b[I");
  nowMs = 100_000;
  assert.equal(presence.isAway, false);
  presence.input("\x1b[O");
  presence.input("x");
  assert.equal(presence.isAway, false);
});

test("the mouse over a window without the focus, and answers of the terminal, are nobody", () => {
  let nowMs = 0;
  const presence = new Presence(() => nowMs);
  nowMs = 10_000;
  presence.input("\x1b[?62;22c\x1b]11;rgb:1818/1818/1e1e\x1b\\");
  assert.equal(presence.isAway, true);
  presence.input("\x1b[<35;20;5M");
  assert.equal(presence.isAway, false);
  presence.input("\x1b[<0;20;5Mx\x1b[<0;20;5m\x1b[O");
  presence.input("\x1b[<35;20;5M");
  assert.equal(presence.isAway, true);
  presence.input("\x1b[O\x1b[I\x1b[<35;20;5M");
  assert.equal(presence.isAway, false);
});
