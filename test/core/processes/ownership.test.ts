import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isSameGroup, ownershipOf } from "../../../extensions/core/processes/ownership.ts";
import type { ProcessInfo } from "../../../extensions/core/processes/process-table.ts";
import { leader, line, type OwnershipCase, ownershipCases, pi } from "./ownership-cases.ts";

const rules = readFileSync(
  new URL("../../../extensions/core/processes/ownership.awk", import.meta.url),
  "utf8",
);

/** In ticks, so that a comparison as text would be wrong. */
const startTime = `${leader}`;

interface Found {
  own: number[];
  strangers: number[];
}

describe("whose a process is", () => {
  for (const each of ownershipCases) {
    const { name, own, strangers = [] } = each;
    test(`pi tells: ${name}`, () => assert.deepEqual(byPi(each), { own, strangers }));
    test(`the guardian tells: ${name}`, () => assert.deepEqual(byGuardian(each), { own, strangers }));
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

/** Of a task that pi was starting when it died the guardian knows neither the group nor the start. */
describe("whose a process is if pi died in the start of its task", () => {
  const started = (processes: OwnershipCase["processes"], group = "-"): number[] =>
    byGuardian({ name: "", processes, own: [] }, `task m1 ${group} ${leader}`).own;
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

function byPi({ processes, before, isHeldUp }: OwnershipCase, leaderStartTime = startTime): Found {
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

function byGuardian(
  { processes, before, isHeldUp }: OwnershipCase,
  task = `task m1 ${leader} ${startTime}`,
): Found {
  const table = tableOf(processes);
  const byPid = new Map(table.map((info) => [info.pid, info]));
  const startOf = (pid: number): string => byPid.get(pid)?.startTime ?? "";
  const facts = [
    task,
    "line 9999 -",
    ...line.map(({ pid }) => `line ${pid} ${startOf(pid)}`),
    ...(before?.own ?? []).map((pid) => `own m1 ${pid} ${startOf(pid)} ${byPid.get(pid)?.groupId}`),
    ...(before?.gone ?? []).map(({ pid, group }) => `own m1 ${pid} ${pid} ${group}`),
    `looked ${Math.max(...table.map((info) => Number(info.startTime))) - (isHeldUp ? 1_000 : 10)}`,
    ...(before?.strangers ?? []).map((pid) => `stranger m1 ${pid} ${startOf(pid)}`),
    ...processes.filter(({ holds }) => holds).map(({ pid }) => `holds m1 ${pid}`),
    ...processes.filter(({ marked }) => marked).map(({ pid }) => `carries m1 ${pid}`),
    ...table.map((info) => `process ${info.pid} ${info.parentPid} ${info.groupId} ${info.startTime} S`),
    // A dead process that is not collected.
    `process 7777 1 ${leader} 7777 Z`,
  ];
  const rows = execFileSync("awk", [rules], { input: `${facts.join("\n")}\n`, encoding: "utf8" }).split("\n");
  const pidsOf = (kind: string): number[] =>
    rows.flatMap((row) => {
      const [first, id, pid] = row.split(" ");
      return first === kind && id === "m1" ? Number(pid) : [];
    });
  const ascending = (a: number, b: number): number => a - b;
  return { own: pidsOf("own").sort(ascending), strangers: pidsOf("stranger").sort(ascending) };
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
