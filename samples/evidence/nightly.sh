#!/bin/sh
# What a CI job does for one item of evidence: runs the tests, adds what they say to the records beside the case, and holds the case against its policy.
#
#   nightly.sh CASE POLICY ELEMENT RESULTS COMMAND…
#
# COMMAND runs the tests and leaves RESULTS. Where it ends with an error that RESULTS do not explain by a failure of what counts, it was cut off or something else
# went wrong: nothing is added, and this ends with 2. So let COMMAND run only what counts. In the environment, each may be left out: SELECT, which tests count; COLLECTED, when they ran, where RESULTS does
# not say; RUN_ADDRESS, where people find the run; ARGUMENT_GRAPH, the command of the tool.
set -eu
case=$1 policy=$2 element=$3 results=$4
shift 4
tool=${ARGUMENT_GRAPH:-argument-graph}

add() {
  "$tool" evidence add "$case" --element "$element" --from "$results" \
    ${SELECT:+--select "$SELECT"} ${COLLECTED:+--collected "$COLLECTED"} ${RUN_ADDRESS:+--run "$RUN_ADDRESS"} "$@"
}

rm -f "$results" # what an earlier run left must not be taken for this one's
status=0
"$@" || status=$?
[ -e "$results" ] || { echo "The tests left no '$results'." >&2; exit 2; }

if [ "$status" -ne 0 ]; then
  trial=$(mktemp -d) # what would be said, without adding it
  trap 'rm -r "$trial"' EXIT
  said=$(add --evidence "$trial/records.json")
  case $said in
    *": $element: fail of "*) echo "The tests ended with exit code $status; what they left says what failed." ;;
    *)
      echo "$said" >&2
      echo "The tests ended with exit code $status, and what they left shows no failure: nothing is added to the records of the case." >&2
      exit 2
      ;;
  esac
fi

add
"$tool" gate "$case" --policy "$policy" --evidence
