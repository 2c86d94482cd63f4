#!/bin/sh
# Ends what belongs to the tasks of a pi that died without ending them (SIGKILL, a crash).
# One runs per pi, in a session of its own, and waits in `read`. From pi it gets lines:
#   + <id> <group> <start time of its leader> <device:inode of an output>…   a task began
#   - <id>                                                                    it has ended
# When the pipe closes, pi is gone: tasks that have not ended by then are ended here.
# Argument: seconds between SIGTERM and SIGKILL.

grace_seconds=${1:-2}
tasks=
newline='
'

forget() {
  kept=
  while IFS= read -r task; do
    case $task in "$1 "* | '') ;; *) kept=$kept$task$newline ;; esac
  done <<EOF
$tasks
EOF
  tasks=$kept
}

while read -r operation id facts; do
  case $operation in
    +) tasks=$tasks$id' '$facts$newline ;;
    -) forget "$id" ;;
  esac
done

[ -n "$tasks" ] || exit 0

# A row for each process: pid, parent, group, start time, state.
processes() {
  if [ -d /proc/self/fd ]; then
    # The name, in parentheses, may hold anything; what follows the last one does not.
    cat /proc/[0-9]*/stat 2>/dev/null | awk '
      /^[0-9]+ \(/ { pid = $1; sub(/^.*\) /, ""); print pid, $2, $3, $20, $1 }'
  else
    ps -axo pid=,ppid=,pgid=,lstart=,stat= | awk '{ print $1, $2, $3, $4 $5 $6 $7 $8, $9 }'
  fi
}

# The pids that have one of the tasks' outputs open.
holders() {
  if [ -d /proc/self/fd ]; then
    for process in /proc/[0-9]*; do
      # The pattern of a process without descriptors stays as it is, and stat fails on it.
      stat -L -c '%d:%i %n' "$process"/fd/* 2>/dev/null
    done | awk -v outputs="$outputs" '
      BEGIN { count = split(outputs, list, " "); for (i = 1; i <= count; i++) wanted[list[i]] = 1 }
      $1 in wanted { split($2, path, "/"); print path[3] }'
  else
    lsof -n -P -F pDi 2>/dev/null | awk -v outputs="$outputs" '
      BEGIN { count = split(outputs, list, " "); for (i = 1; i <= count; i++) wanted[list[i]] = 1 }
      { value = substr($0, 2) }
      /^p/ { pid = value } /^D/ { device = value } /^i/ { if ((device ":" value) in wanted) print pid }'
  fi
}

outputs=$(printf '%s' "$tasks" | awk '{ for (i = 4; i <= NF; i++) print $i }' | tr '\n' ' ')
groups=$(printf '%s' "$tasks" | awk '{ print $2 ":" $3 }' | tr '\n' ' ')
known=

# Belongs: in a task's group, holding its output, found before, or descended from one of these.
belonging() {
  held=$(holders | tr '\n' ' ')
  processes | awk -v groups="$groups" -v held="$held" -v known="$known" -v own="$$" '
    BEGIN {
      count = split(groups, list, " ")
      for (i = 1; i <= count; i++) { split(list[i], part, ":"); leaderStart[part[1]] = part[2] }
      count = split(held, list, " "); for (i = 1; i <= count; i++) holds[list[i]] = 1
      count = split(known, list, " "); for (i = 1; i <= count; i++) wasFound[list[i]] = 1
    }
    $5 !~ /^[ZX]/ { parent[$1] = $2; group[$1] = $3; start[$1] = $4 }
    END {
      for (pid in parent) {
        # A group whose leader has another start time is another group with the same number.
        leader = group[pid]
        isGroup = (leader in leaderStart) && (!(leader in start) || start[leader] == leaderStart[leader])
        if (isGroup || (pid in holds) || ((pid ":" start[pid]) in wasFound)) found[pid] = 1
      }
      do {
        grown = 0
        for (pid in parent) if (!(pid in found) && (parent[pid] in found)) { found[pid] = 1; grown = 1 }
      } while (grown)
      for (pid in found) if (pid != own && pid > 1) print pid ":" start[pid]
    }'
}

looks=0
signal=TERM
while :; do
  found=$(belonging)
  [ -n "$found" ] || exit 0
  known="$known $(printf '%s' "$found" | tr '\n' ' ')"
  pids=$(printf '%s\n' "$found" | cut -d: -f1)
  kill -s "$signal" $pids 2>/dev/null
  kill -s CONT $pids 2>/dev/null
  looks=$((looks + 1))
  [ "$looks" -lt $((grace_seconds * 5)) ] || signal=KILL
  [ "$looks" -lt $((grace_seconds * 5 + 50)) ] || exit 1
  sleep 0.2
done
