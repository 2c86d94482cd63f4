#!/bin/sh
# Ends what belongs to the tasks of a pi that died without ending them (SIGKILL, a crash).
# One runs per pi, in its own session, and waits in `read`. Its first argument names that pi for the next one:
# <pid>.<start time>; the second says how processes are read here: proc or ps. From pi it gets lines:
#   = <pid> <start time>                 pi and its ancestors, which are never signalled
#   + <id> <grace> <group> <start time of its leader> <marker> <path of an output>…   a task began; or, with
#                 the group "-" or "-<group>", it begins just now, not before this time
#   - <id>                                                                            it has ended
# When the pipe closes, pi is gone: the guardian ends the tasks that have not ended, with their grace period
# in seconds between SIGTERM and SIGKILL.

# Ignores signals that end pi and its children: it goes when its work is done.
trap '' HUP INT QUIT TERM PIPE ALRM USR1 USR2 TSTP TTIN TTOU

readers=$2
newline='
'
tasks=
# The line of pi and this process, in the form that ownership.awk reads.
line="line $$ -"

# Read now, because the file may be replaced later.
rules=
while IFS= read -r row; do rules=$rules$row$newline; done <"${0%/*}/ownership.awk"

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
    =) line=$line$newline'line '$id' '$facts ;;
    +)
      forget "$id"
      tasks=$tasks$id' '$facts$newline
      ;;
    -) forget "$id" ;;
  esac
done

[ -n "$tasks" ] || exit 0

# Prints: process <pid> <parent> <group> <start time> <state>, of all or of one with this pid.
processes() {
  if [ "$readers" = proc ]; then
    # The name, in parentheses, may hold anything, even line feeds; nothing behind it holds a parenthesis. So the
    # last row of a file tells all, and grep says of which process: "/proc/12/stat:12 (name) S 1 12 …". Rows
    # within a name, which has 15 bytes at most, have no 20 fields.
    grep -aFH ') ' /proc/[0-9]*/stat 2>/dev/null | awk '
      { split($0, part, "/"); sub(/^.*\) /, "") }
      NF >= 20 { print "process", part[3], $2, $3, $20, $1 }'
  else
    # lstart is five words long: "Fri Nov 20 08:10:07 2026".
    TZ=UTC LC_ALL=C ps ${1:--ax} -o pid=,ppid=,pgid=,stat=,lstart= | awk '
      { month = (index("JanFebMarAprMayJunJulAugSepOctNovDec", $6) + 2) / 3; gsub(/:/, "", $8)
        print "process", $1, $2, $3, sprintf("%s%02d%02d%s", $9, month, $7, $8), $4 }'
  fi
}

# Prints: holds <id> <pid>. The names are parts of paths, which are unique for good; an inode is given to the
# next file as soon as one is closed. The name of a terminal is its whole path. It closed with pi, so those who
# have it open have it deleted; who has that path otherwise has another terminal, even a later one of the same
# number, or one in a container, which counts only among the same mounts.
is_file='function isFile(row, before, path, elsewhere, name) {
  if (path !~ /^\/dev\//) return index(row, path)
  name = before path " (deleted)"
  return !elsewhere && substr(row, length(row) - length(name) + 1) == name
}'
holders() {
  if [ "$readers" = proc ]; then
    # The listing has a heading for each process, "/proc/12/fd:", then rows that end in "-> path".
    {
      printf '%s\n' "$outputs"
      echo "mounts $(readlink /proc/$$/ns/mnt)"
      ls -l /proc/[0-9]*/ns/mnt /proc/[0-9]*/fd 2>/dev/null
    } | awk "$is_file"'
      $1 == "mounts" { ours = $2; next }
      NF > 2 && $(NF - 2) ~ /^\/proc\/[0-9]+\/ns\/mnt$/ { split($(NF - 2), part, "/"); mounts[part[3]] = $NF; next }
      $1 == "output" { count++; id[count] = $2; path[count] = $3; next }
      /^\/proc\/[0-9]+\/fd:$/ { split($0, part, "/"); pid = part[3]; next }
      { for (i = 1; i <= count; i++) if (isFile($0, " ", path[i], mounts[pid] != ours)) print "holds", id[i], pid }'
  else
    { printf '%s\n' "$outputs"; lsof -n -P -F pn 2>/dev/null; } | awk "$is_file"'
      $1 == "output" { count++; id[count] = $2; path[count] = $3; next }
      /^p/ { pid = substr($0, 2); next }
      /^n/ { for (i = 1; i <= count; i++) if (isFile($0, "n", path[i], 0)) print "holds", id[i], pid }'
  fi
}

# Prints: carries <id> <pid>
carriers() {
  if [ "$readers" = proc ]; then
    # Rows of "/proc/12/environ:NAME=value".
    { printf '%s\n' "$chosen"; grep -aoF "$markers" /proc/[0-9]*/environ 2>/dev/null; } | awk '
      /^\/proc\// { colon = index($0, ":"); split($0, part, "/"); print "carries", id[substr($0, colon + 1)], part[3]; next }
      { id[$5] = $1 }'
  else
    echo no-markers
  fi
}

# Signals the process with this pid if it still has this start time: the look may be long past.
signal_same() {
  if [ "$readers" = proc ]; then
    # A name may hold line feeds; what stands behind it is in the last row.
    stat=
    while read -r row; do stat=$row; done <"/proc/$2/stat" || return 0
    now=${stat##*) }
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19; do now=${now#* }; done
    now=${now%% *}
  else
    now=$(processes "-p$2" | awk '{ print $5 }')
  fi
  [ "$now" != "$3" ] || kill -s "$1" "$2"
}

# Ends the tasks that have this grace period.
end_tasks() {
  grace_seconds=$1
  chosen=$(printf '%s' "$tasks" | awk -v grace="$grace_seconds" '$2 == grace')
  groups=$(printf '%s\n' "$chosen" | awk '{ print "task", $1, $3, $4 }')
  markers=$(printf '%s\n' "$chosen" | awk '{ print $5 }')
  outputs=$(printf '%s\n' "$chosen" | awk '{ for (i = 6; i <= NF; i++) print "output", $1, $i }')
  seen=
  signal=TERM
  kills=0
  kill_at=$(($(date +%s) + grace_seconds))
  while :; do
    # The table comes first: what gets the pid of another while the rest is read is not in it.
    seen=$({
      printf '%s\n' "$groups" "$line" "$seen"
      processes
      holders
      carriers
    } | awk "$rules")
    own=$(printf '%s\n' "$seen" | awk '$1 == "own" { print $3, $4 }')
    [ -n "$own" ] || return 0
    # SIGTERM is sent once: processes that a task starts when told to end are its way of cleaning up.
    if [ "$signal" = KILL ] || [ -z "$told" ]; then
      for each in "$signal" CONT; do
        while read -r pid start; do signal_same "$each" "$pid" "$start"; done <<EOF
$own
EOF
      done 2>/dev/null
      told=1
    fi
    # Counted, not timed: whoever was held up (a machine that slept) has not sent a SIGKILL yet.
    [ "$signal" = TERM ] || kills=$((kills + 1))
    [ "$kills" -lt 50 ] || return 1
    [ "$(date +%s)" -lt "$kill_at" ] || signal=KILL
    sleep 0.2
  done
}

told=
for grace in $(printf '%s' "$tasks" | awk '{ print $2 }' | sort -u); do
  end_tasks "$grace" &
done
wait
