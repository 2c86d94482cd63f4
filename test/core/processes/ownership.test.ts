import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isSameGroup, ownershipOf } from "../../../extensions/core/processes/ownership.ts";
import type { ProcessInfo } from "../../../extensions/core/processes/process-table.ts";
import { leader, line, type OwnershipCase, ownershipCases, pi } from "./ownership-cases.ts";

const rules = readFileSync(
  new URL("../../../extensions/core/processes/ownership.awk", import.meta.url),
  "utf8",
);

/** Those of the usual ones that are installed; `awk` itself is one of them. */
const awks = ["awk", "mawk", "gawk", "original-awk"].filter(
  (awk) => spawnSync(awk, ["BEGIN { exit }"]).error === undefined,
);

/** The start time of the shell, in ticks: so that a comparison as text would be wrong, and after 250 days. */
const startTimes = [leader, 2_160_000_000, 2_160_054_321];

interface Found {
  own: number[];
  strangers: number[];
}

describe("whose a process is", () => {
  for (const each of ownershipCases) {
    const { name, own, strangers = [] } = each;
    test(`pi tells: ${name}`, () => assert.deepEqual(byPi(each), { own, strangers }));
    test(`the guardian tells: ${name}`, () => {
      for (const awk of awks)
        for (const startTime of startTimes)
          assert.deepEqual(byGuardian(each, { awk, startTime }), { own, strangers }, `${awk}, ${startTime}`);
    });
  }
});

test("nothing but the marker tells where nobody knows when the task began", () => {
  const processes = [
    { pid: 50, parent: 1, holds: true as const },
    { pid: 110, parent: 1, holds: true as const },
    { pid: 111, parent: 1, holds: true as const, marked: true as const },
  ];
  const found = byPi({ name: "", processes, own: [] }, "");
  assert.deepEqual(found, { own: [111], strangers: [50, 110] });
});

describe("how the guardian reckons with the times of ps", () => {
  const boundaries: [from: string, oneSecondLater: string, fiveLater: string, sixLater: string][] = [
    ["20261120081007", "20261120081008", "20261120081012", "20261120081013"],
    ["20261120081059", "20261120081100", "20261120081104", "20261120081105"],
    ["20261120085959", "20261120090000", "20261120090004", "20261120090005"],
    ["20261130235959", "20261201000000", "20261201000004", "20261201000005"],
    ["20270228235959", "20270301000000", "20270301000004", "20270301000005"],
    ["20280228235959", "20280229000000", "20280229000004", "20280229000005"],
    ["20280229235959", "20280301000000", "20280301000004", "20280301000005"],
    ["20261231235959", "20270101000000", "20270101000004", "20270101000005"],
  ];
  const owned = (awk: string, ...facts: string[]): number[] =>
    ownersIn(seenBy(awk, ["no-markers", "line 9999 -", ...facts])).own.map(({ pid }) => pid);

  for (const awk of awks) {
    test(`a group keeps its number for a second after the last look: ${awk}`, () => {
      for (const [from, one, five] of boundaries) {
        const looked = seenBy(awk, [`process 1 0 1 ${from} S`]);
        const was = [`task m1 ${leader} ${from}`, `own m1 101 ${from} ${leader}`, ...looked];
        const now = (time: string): string => `process ${leader} 1 ${leader} ${time} S`;
        assert.deepEqual(owned(awk, ...was, now(one)), [leader], `${from} ${one}`);
        assert.deepEqual(owned(awk, ...was, now(five)), [], `${from} ${five}`);
      }
    });

    test(`what pi was starting when it died is young for five seconds: ${awk}`, () => {
      for (const [from, one, five, six] of boundaries) {
        const begun = (now: string): string[] => [
          `task m1 -${leader} ${from}`,
          `process ${leader} 1 ${leader} ${from} S`,
          `process 7000 1 7000 ${now} S`,
        ];
        for (const now of [from, one, five]) assert.deepEqual(owned(awk, ...begun(now)), [leader], now);
        assert.deepEqual(owned(awk, ...begun(six)), [], six);
      }
    });
  }
});

/** Of a task that pi was starting when it died the guardian knows neither the group nor the start. */
describe("whose a process is if pi died in the start of its task", () => {
  const started = (processes: OwnershipCase["processes"], group = "-"): number[] =>
    byGuardian({ name: "", processes, own: [] }, { task: `${group} ${leader}` }).own;
  const shell = { pid: leader, parent: 10, group: leader };

  test("what holds the output, its descendants, and the groups that it leads", () => {
    const processes = [
      { ...shell, holds: true as const },
      { pid: 101, parent: leader },
      { pid: 102, parent: 1, group: leader },
      { pid: 103, parent: 1 },
    ];
    assert.deepEqual(started(processes), [leader, 101, 102]);
  });

  test("what carries the marker, and what that started", () => {
    const processes = [
      { ...shell, marked: true as const },
      { pid: 101, parent: leader },
    ];
    assert.deepEqual(started(processes), [leader, 101]);
  });

  test("not what an older program started with the marker", () => {
    const processes = [
      { pid: 50, parent: 1, group: 50 },
      { pid: 110, parent: 50, group: 110, marked: true as const },
      { ...shell, marked: true as const },
    ];
    assert.deepEqual(started(processes), [leader]);
  });

  test("not what carries the marker, if the guardian was held up since", () => {
    const late = { pid: 7_000, parent: 1 };
    assert.deepEqual(started([{ ...shell, marked: true }, late]), []);
    assert.deepEqual(started([{ ...shell, marked: true, holds: true }, late]), [leader]);
  });

  test("what is in the group, if that is known already and only the start is not", () => {
    const processes = [
      { ...shell, start: leader + 1 },
      { pid: 102, parent: 1, group: leader },
      { pid: 103, parent: 1, group: leader, start: leader - 1 },
      { pid: 104, parent: 1, group: 0 },
    ];
    assert.deepEqual(started(processes, `-${leader}`), [leader, 102]);
    const late = { pid: 7_000, parent: 1 };
    assert.deepEqual(started([...processes, late], `-${leader}`), [], "held up since");
  });

  test("no older process that was handed the output, nor its group", () => {
    const server = { pid: 50, parent: 1, group: 50, holds: true as const };
    const processes = [server, { pid: 110, parent: 1, group: 50 }, { ...shell, holds: true as const }];
    assert.deepEqual(started(processes), [leader]);
  });

  test("no process without a group, such as the kernel's", () => {
    const processes = [
      { ...shell, holds: true as const },
      { pid: 110, parent: 2, group: 0 },
    ];
    assert.deepEqual(started(processes), [leader]);
  });
});

function byPi({ processes, before, isHeldUp }: OwnershipCase, leaderStartTime = `${leader}`): Found {
  const table = tableOf(processes);
  const pids = (has: (process: OwnershipCase["processes"][number]) => unknown): Set<number> =>
    new Set(processes.filter(has).map((process) => process.pid));
  const marked = pids(({ marked }) => marked);
  const facts = {
    table,
    pi,
    piAndAncestors: new Set(line.map((info) => info.pid)),
    holders: pids(({ holds }) => holds),
    ancestorHolds: (pid: number) => pids(({ holds }) => holds).has(pid),
    carriesMarker: (pid: number) => marked.has(pid),
  };
  const own = new Set(before?.own);
  const known = [...table.filter((info) => own.has(info.pid)), ...tableOf(before?.gone ?? [], [])];
  const hadGroup = known.some((info) => info.groupId === leader);
  const found = ownershipOf({ groupId: leader, leaderStartTime, leftByShell: [] }, facts, {
    own,
    strangers: new Set(before?.strangers),
    hadGroup: hadGroup && isSameGroup({ groupId: leader }, known, own, isHeldUp ? 10_000 : 100),
  });
  return { own: sorted(found.own), strangers: sorted(found.strangers) };
}

interface GuardianLook {
  /** The task as the guardian knows it, behind its id. */
  task?: string;
  awk?: string;
  /** When the task's shell began; whatever a case has began by so much later or earlier as it says. */
  startTime?: number;
}

function byGuardian(
  { processes, before, isHeldUp }: OwnershipCase,
  { task, awk = "awk", startTime = leader }: GuardianLook = {},
): Found {
  const at = (start: number): number => start - leader + startTime;
  const table = tableOf(processes);
  const byPid = new Map(table.map((info) => [info.pid, info]));
  const startOf = (pid: number): number => at(Number(byPid.get(pid)?.startTime));
  const nowTicks = Math.max(...table.map((info) => startOf(info.pid)));
  const lastLook = [`process 1 0 1 ${nowTicks - (isHeldUp ? 1_000 : 10)} S`];
  const facts = [
    `task m1 ${task ?? `${leader} ${startTime}`}`,
    "line 9999 -",
    ...line.map(({ pid }) => `line ${pid} ${startOf(pid)}`),
    ...(before?.own ?? []).map((pid) => `own m1 ${pid} ${startOf(pid)} ${byPid.get(pid)?.groupId}`),
    ...(before?.gone ?? []).map(({ pid, group }) => `own m1 ${pid} ${at(pid)} ${group}`),
    ...(before ? seenBy(awk, lastLook) : []),
    ...(before?.strangers ?? []).map((pid) => `stranger m1 ${pid} ${startOf(pid)}`),
    ...processes.filter(({ holds }) => holds).map(({ pid }) => `holds m1 ${pid}`),
    ...processes.filter(({ marked }) => marked).map(({ pid }) => `carries m1 ${pid}`),
    ...table.map(({ pid, parentPid, groupId }) => `process ${pid} ${parentPid} ${groupId} ${startOf(pid)} S`),
    // A dead process that is not collected.
    `process 7777 1 ${leader} ${at(7_777)} Z`,
  ];
  const found = ownersIn(seenBy(awk, facts));
  // What it prints are facts of its next look.
  for (const { pid, start } of [...found.own, ...found.strangers]) assert.equal(start, `${startOf(pid)}`);
  return { own: found.own.map(({ pid }) => pid), strangers: found.strangers.map(({ pid }) => pid) };
}

/** Returns the rows that the rules print. */
function seenBy(awk: string, facts: readonly string[]): string[] {
  return execFileSync(awk, [rules], { input: `${facts.join("\n")}\n`, encoding: "utf8" })
    .trimEnd()
    .split("\n");
}

function ownersIn(rows: readonly string[]): Record<keyof Found, { pid: number; start: string }[]> {
  const rowsOf = (kind: string): { pid: number; start: string }[] =>
    rows
      .map((row) => row.split(" "))
      .filter(([first, id]) => first === kind && id === "m1")
      .map(([, , pid, start = ""]) => ({ pid: Number(pid), start }))
      .sort((a, b) => a.pid - b.pid);
  return { own: rowsOf("own"), strangers: rowsOf("stranger") };
}

function tableOf(processes: OwnershipCase["processes"], ancestorsOfPi = line): ProcessInfo[] {
  const ancestors = ancestorsOfPi.filter(({ pid }) => !processes.some((process) => process.pid === pid));
  const all: OwnershipCase["processes"] = [...ancestors, ...processes];
  return all.map(({ pid, parent, group = pid, start = pid }) => ({
    pid,
    parentPid: parent,
    groupId: group,
    startTime: `${start}`,
    name: "program",
    isZombie: false,
  }));
}

function sorted(processes: readonly ProcessInfo[]): number[] {
  return processes.map((info) => info.pid).sort((a, b) => a - b);
}
