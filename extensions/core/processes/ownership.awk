# Finds the processes that have to do with tasks: the rules of ownership.ts, for the guardian. Reads rows of
# facts, prints `own <task> <pid> <start> <group>`, `stranger <task> <pid> <start>` and `looked <newest start>`;
# the rows of the last look are facts of the next one.
#   task <id> <group> <start time of its leader>   with the group `-` or `-<group>`: it may have begun, not before
#   line <pid> <start>                  pi or an ancestor; a start of `-` is any
#   process <pid> <parent> <group> <start> <state>
#   holds <id> <pid>                    the process has an output of the task open
#   carries <id> <pid>                  the process carries the marker of the task
#   no-markers                          markers cannot be read here

$1 == "task" { group[$2] = $3; leaderStart[$2] = $4 }
$1 == "line" { lineStart[$2] = $3 }
$1 == "process" && $6 !~ /^[ZX]/ {
  parent[$2] = $3; groupOf[$2] = $4; start[$2] = $5
  # Kept as text: mawk prints large numbers rounded.
  if ($5 + 0 > newest + 0) newest = $5
}
$1 == "holds" { holds[$2, $3] = 1 }
$1 == "carries" { carries[$2, $3] = 1 }
$1 == "no-markers" { noMarkers = 1 }
$1 == "own" { wasOwn[$2, $3, $4] = 1; if ($5 == group[$2]) member[$2, $3, $4] = 1 }
$1 == "looked" { looked = $2 }
$1 == "stranger" { wasStranger[$2, $3, $4] = 1 }

function isInLine(pid) {
  return pid == 1 || (pid in lineStart && (lineStart[pid] == "-" || lineStart[pid] == start[pid]))
}

function isBeginning(id) { return group[id] ~ /^-/ }

function mayBelong(id, pid) { return !isInLine(pid) && start[pid] + 0 >= leaderStart[id] + 0 }

# Returns the seconds of "20261120081007" since a fixed day. A year begins in March here and ends with its leap day.
function secondsOf(time, year, month, days) {
  year = substr(time, 1, 4) + 0
  month = substr(time, 5, 2) - 3
  if (month < 0) { month += 12; year-- }
  days = 365 * year + int(year / 4) - int(year / 100) + int(year / 400)
  days += int((153 * month + 2) / 5) + substr(time, 7, 2)
  return ((days * 24 + substr(time, 9, 2)) * 60 + substr(time, 11, 2)) * 60 + substr(time, 13, 2)
}

# Returns the seconds from then to this look. Times are ticks of 10 ms, or dates where markers cannot be read.
function secondsSince(time) {
  return noMarkers ? secondsOf(newest) - secondsOf(time) : (newest - time) / 100
}

# Tells whether the group has had members since the last look: one lives, or that was within a second.
function hadGroup(id, key, part) {
  for (key in member) {
    split(key, part, SUBSEP)
    if (part[1] != id) continue
    if (secondsSince(looked) <= 1) return 1
    if ((part[2] in start) && start[part[2]] == part[3]) return 1
  }
  return 0
}

# Group numbers are used again: while the leader lives, its start time tells; after that a member must carry
# the marker, if that can be read, or the group has had members ever since the last look.
function isInGroup(id, pid, at) {
  if (isBeginning(id)) {
    at = groupOf[pid]
    if (group[id] == "-" at) return isYoung(id)
    return (at in start) && ((id, at) in holds) && mayBelong(id, at) && !isStrangers(id, at)
  }
  if (groupOf[pid] != group[id]) return 0
  if (hasHadGroup[id]) return 1
  if (group[id] in start) return start[group[id]] == leaderStart[id]
  return noMarkers || ((id, pid) in carries)
}

# What pi was starting when it died has run for a moment only, and nobody knows of it: then the marker alone
# tells, unless an older program started it. If the guardian was held up, it does not.
function isYoung(id) { return secondsSince(leaderStart[id]) <= 5 }
function isJustStarted(id, pid) {
  return isBeginning(id) && ((id, pid) in carries) && isYoung(id) && !isStrangers(id, pid)
}

# Tells whether a process is older than the task, or descends from one that is. An ancestor of pi adopts
# orphans; if it was handed the output, it more likely started the process.
function isStrangers(id, pid, at) {
  for (at = pid; at in parent; at = parent[at]) {
    if ((id, at, start[at]) in wasStranger) return 1
    if (isInLine(at)) return (id, at) in holds
    if (start[at] + 0 < leaderStart[id] + 0) return 1
  }
  return 0
}

function isRoot(id, pid) {
  if (!mayBelong(id, pid)) return 0
  if (isInGroup(id, pid) || isJustStarted(id, pid) || ((id, pid, start[pid]) in wasOwn)) return 1
  return ((id, pid) in holds) && (((id, pid) in carries) || !isStrangers(id, pid))
}

END {
  for (id in group) {
    split("", own)
    hasHadGroup[id] = hadGroup(id)
    for (pid in parent) if (isRoot(id, pid)) own[pid] = 1
    do {
      grown = 0
      for (pid in parent)
        if (!(pid in own) && (parent[pid] in own) && mayBelong(id, pid)) { own[pid] = 1; grown = 1 }
    } while (grown)
    for (pid in parent) {
      if (pid in own) print "own", id, pid, start[pid], groupOf[pid]
      else if (((id, pid) in holds) || ((id, pid, start[pid]) in wasStranger)) print "stranger", id, pid, start[pid]
    }
  }
  print "looked", newest
}
