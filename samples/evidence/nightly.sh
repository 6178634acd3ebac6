#!/bin/sh
# What a CI job does for one item of evidence: runs the tests, adds what they say to the records beside the case, and holds the case against its policy.
#
#   nightly.sh CASE POLICY ELEMENT RESULTS COMMAND…
#
# COMMAND runs the tests and leaves RESULTS. In the environment, each may be left out: SELECT, which tests count; COLLECTED, when they ran, where RESULTS does
# not say; RUN_ADDRESS, where people find the run; ARGUMENT_GRAPH, the command of the tool.
set -eu
case=$1 policy=$2 element=$3 results=$4
shift 4
tool=${ARGUMENT_GRAPH:-argument-graph}

rm -f "$results" # what an earlier run left must not be taken for this one's
"$@" || echo "The tests ended with exit code $?; what they left says what failed."
[ -e "$results" ] || { echo "The tests left no '$results'." >&2; exit 2; }

"$tool" evidence add "$case" --element "$element" --from "$results" \
  ${SELECT:+--select "$SELECT"} ${COLLECTED:+--collected "$COLLECTED"} ${RUN_ADDRESS:+--run "$RUN_ADDRESS"}
"$tool" gate "$case" --policy "$policy" --evidence
