#!/usr/bin/env bash
# How long a run of the tool takes as a whole process, in milliseconds: the median of 20 runs, with the fastest and the slowest.
# Of several tools the runs take turns, so that what else the machine does weighs on all alike.
# measure.sh TOOL [TOOL ...]: each a file to run, such as a native one, or the installed command
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ $# -gt 0 ] || { echo "Usage: measure.sh TOOL [TOOL ...]" >&2; exit 2; }

runs=20
case=samples/sabotage-risk/case.json

# Without what the first run of a program costs: its files are read from the disk.
once() {
  local start=$EPOCHREALTIME
  "$@" > /dev/null
  local end=$EPOCHREALTIME
  echo $(( (${end/[.,]/} - ${start/[.,]/}) ))
}

printf '%-10s %10s %10s %10s  %s\n' run 'median ms' fastest slowest tool
for what in --version "check $case" "analyze $case"; do
  read -ra words <<< "$what"
  declare -A times=()
  for tool in "$@"; do "$tool" "${words[@]}" > /dev/null; done
  for _ in $(seq "$runs"); do
    for tool in "$@"; do
      times[$tool]+="$(once "$tool" "${words[@]}") "
    done
  done
  for tool in "$@"; do
    tr ' ' '\n' <<< "${times[$tool]}" | grep . | sort -n | awk -v what="${words[0]}" -v tool="$(basename "$(dirname "$tool")")/$(basename "$tool")" '
      { time[NR] = $1 / 1000 }
      END { printf "%-10s %10.1f %10.1f %10.1f  %s\n", what, (time[int((NR + 1) / 2)] + time[int(NR / 2) + 1]) / 2, time[1], time[NR], tool }'
  done
done
