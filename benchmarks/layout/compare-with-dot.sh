#!/usr/bin/env bash
# Lays out cases beside Graphviz's dot (Debian: apt-get install graphviz), and prints crossings, edge length, area and time of both as a table.
# compare-with-dot.sh FILE …; without files, the sample case.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v dot > /dev/null || { echo "Graphviz's dot is not installed." >&2; exit 1; }
[ "$#" -gt 0 ] || set -- samples/sabotage-risk/case.json
exec dotnet run --configuration Release --project benchmarks/ArgumentGraph.Benchmarks -- layout "$@"
