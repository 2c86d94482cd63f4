#!/bin/sh
# Ends what belongs to the tasks of a pi that died without ending them (SIGKILL, a crash).
# One runs per pi, in a session of its own, and waits in `read`. From pi it gets lines:
#   + <id> <grace> <group> <start time of its leader> <marker> <path of an output>…   a task began
#   - <id>                                                                            it has ended
# When the pipe closes, pi is gone: tasks that have not ended by then are ended here, with so many
# seconds of grace between SIGTERM and SIGKILL.

# Whoever ends pi and what it started is not to end this, too: it goes when its work is done.
trap '' HUP INT TERM

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

# The pids that have one of the tasks' outputs open. Parts of paths that are unique for good, and not
# inodes, which are given to the next file as soon as one is closed.
holders() {
  if [ -d /proc/self/fd ]; then
    # A heading a process, "/proc/12/fd:", then a row a descriptor that ends in "-> path".
    ls -l /proc/[0-9]*/fd 2>/dev/null | awk -v outputs="$outputs" '
      BEGIN { count = split(outputs, list, " ") }
      /^\/proc\/[0-9]+\/fd:$/ { split($0, path, "/"); pid = path[3]; next }
      { for (i = 1; i <= count; i++) if (index($0, list[i])) print pid }'
  else
    lsof -n -P -F pn 2>/dev/null | awk -v outputs="$outputs" '
      BEGIN { count = split(outputs, list, " ") }
      /^p/ { pid = substr($0, 2); next }
      /^n/ { for (i = 1; i <= count; i++) if (index($0, list[i])) print pid }'
  fi
}

# The pids that carry the marker of one of the tasks. Where that cannot be read, all do.
carriers() {
  if [ -d /proc/self/fd ]; then
    for marker in $markers; do
      grep -laF "$marker" /proc/[0-9]*/environ 2>/dev/null
    done | cut -d/ -f3
  else
    processes | cut -d' ' -f1
  fi
}

# Belongs: in a task's group, holding its output, found before, or descended from one of these.
belonging() {
  held=$(holders | tr '\n' ' ')
  marked=$(carriers | tr '\n' ' ')
  processes | awk -v groups="$groups" -v held="$held" -v marked="$marked" -v known="$known" -v trusted="$trusted" -v own="$$" '
    BEGIN {
      count = split(groups, list, " ")
      for (i = 1; i <= count; i++) { split(list[i], part, ":"); leaderStart[part[1]] = part[2] }
      count = split(held, list, " "); for (i = 1; i <= count; i++) holds[list[i]] = 1
      count = split(marked, list, " "); for (i = 1; i <= count; i++) carries[list[i]] = 1
      count = split(trusted, list, " "); for (i = 1; i <= count; i++) isTrusted[list[i]] = 1
      count = split(known, list, " "); for (i = 1; i <= count; i++) wasFound[list[i]] = 1
    }
    $5 !~ /^[ZX]/ { parent[$1] = $2; group[$1] = $3; start[$1] = $4 }
    END {
      for (pid in parent) {
        # Numbers of groups are used again: while the leader lives, its start time tells; after that a
        # member must carry the marker of a task, or the group had members a moment ago.
        leader = group[pid]
        isGroup = (leader in leaderStart) && ((leader in isTrusted) || \
          ((leader in start) ? start[leader] == leaderStart[leader] : (pid in carries)))
        if (isGroup || (pid in holds) || ((pid ":" start[pid]) in wasFound)) found[pid] = 1
      }
      do {
        grown = 0
        for (pid in parent) if (!(pid in found) && (parent[pid] in found)) { found[pid] = 1; grown = 1 }
      } while (grown)
      for (pid in found) if (pid != own && pid > 1) print pid ":" start[pid] ":" group[pid]
    }'
}

# Ends the tasks with this grace period.
end_tasks() {
  grace_seconds=$1
  chosen=$(printf '%s' "$tasks" | awk -v grace="$grace_seconds" '$2 == grace')
  outputs=$(printf '%s\n' "$chosen" | awk '{ for (i = 6; i <= NF; i++) print $i }' | tr '\n' ' ')
  markers=$(printf '%s\n' "$chosen" | awk '{ print $5 }' | tr '\n' ' ')
  groups=$(printf '%s\n' "$chosen" | awk '{ print $3 ":" $4 }' | tr '\n' ' ')
  known=
  trusted=
  signal=TERM
  kill_at=$(($(date +%s) + grace_seconds))
  while :; do
    found=$(belonging)
    [ -n "$found" ] || return 0
    trusted=$(printf '%s\n' "$found" | cut -d: -f3 | sort -u | tr '\n' ' ')
    pids=$(printf '%s\n' "$found" | cut -d: -f1)
    # SIGTERM once: what they start when told to end is their way of cleaning up.
    if [ "$signal" = KILL ] || [ -z "$known" ]; then
      kill -s "$signal" $pids 2>/dev/null
      kill -s CONT $pids 2>/dev/null
    fi
    known="$known $(printf '%s\n' "$found" | cut -d: -f1,2 | tr '\n' ' ')"
    now=$(date +%s)
    [ "$now" -lt "$kill_at" ] || signal=KILL
    [ "$now" -lt $((kill_at + 10)) ] || return 1
    sleep 0.2
  done
}

for grace in $(printf '%s' "$tasks" | awk '{ print $2 }' | sort -u); do
  end_tasks "$grace" &
done
wait
