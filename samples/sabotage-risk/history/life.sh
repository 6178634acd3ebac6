#!/usr/bin/env bash
# The life of the sample case, command by command: what changed, what the changes do, reviews, the public version, the next model's case, a merge.
# What it makes is held against the files that are kept here. Usage: life.sh FOLDER; 'argument-graph' is taken from the path, or from ARGUMENT_GRAPH.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$1
mkdir -p "$out"
tool=${ARGUMENT_GRAPH:-argument-graph}
export SOURCE_DATE_EPOCH=1793491200 # 2026-11-01: the day on which everything is judged
run() { printf '\n$ argument-graph %s\n' "${*//"$out"/OUT}"; "$tool" "$@"; }
same() { cmp "$1" "$2" && echo "as kept: $2"; }

# What has changed since the first version, and what do the changes do?
run diff history/first.json case.json --impact --format markdown > "$out/impact.md"
head -n 12 "$out/impact.md"
grep -q 'E37 became load-bearing for P5, P6 and P7' "$out/impact.md"
run diff history/first.json case.json --format svg > "$out/changes.svg"
run diff history/first.json case.json --impact --format html > "$out/changes.html"
run render case.json -o "$out/changed.html" --since history/first.json --force
run report case.json -o "$out/report.md" --since history/first.json --force

# An inside review of the first version; an outside one of this version, which binds to the public version too.
cp case.json "$out/case.json"
run review add history/first.json --reviews "$out/reviews.json" --reviewer "internal reviewer" --access full --date 2026-09-14 \
  --item P1=agree:doubt --item P6=agree:agree --item P7=agree:agree \
  --reason "P1=the assessment may have been recognised as one" --request "P6: Say what happens if the permission audit turns out wrong"
run review add case.json --reviews "$out/reviews.json" --secrets public/sample-key.json --reviewer "outside reviewer" --outside --access full \
  --date 2026-10-26 --item P5=agree:agree --item P6=agree:doubt --item P7=agree:notJudged --redactions appropriate \
  --reject "P6->C34:an alarm that is raised during the copy rules nothing out" --request "C21: Audit the permissions of service accounts as well"
run review answer case.json --reviews "$out/reviews.json" --review R1 --request Q1 --outcome done --date 2026-10-12 \
  --text "P5, P6 and P7 fall with it: E37 is load-bearing for all three, and is now renewed before each release."
same "$out/reviews.json" case.reviews.json
run review status case.json --secrets public/sample-key.json --reviewed history/first.json > "$out/status.md"
head -n 16 "$out/status.md"
run review export case.json --review R2 -o "$out/statement.json" --force

# The public version: what is hidden, what rests on it, and whether it is the reviewed case with holes.
run redact case.json --policy public/policy.json --secrets public/sample-key.json -o "$out/public.json" --force
same "$out/public.json" public/case.json
run verify public/case.json --reviews case.reviews.json
run disclose case.json --secrets public/sample-key.json --element E37 --fields statement -o "$out/disclosure.json"
run verify public/case.json --disclose "$out/disclosure.json" | tail -n 4
if command -v python3 > /dev/null; then python3 ../verify.py public/case.json case.reviews.json || [ $? -eq 1 ]; fi

# The case for the next model, with what must be collected again.
rm -f "$out/next.json"
run next case.json --subject "model N, snapshot 1" --replaces "model M, snapshot 3" --carry-over E34 --drop E22 -o "$out/next.json" > "$out/worksheet.md"
head -n 10 "$out/worksheet.md"
same "$out/next.json" history/next.json

# Two authors at once: one made this version of the first, another disputed an audit and reworded a goal.
sed 's/"Test of the rate limit on outbound traffic"/"Test of the rate limit on all outbound traffic"/' history/first.json > "$out/theirs.json"
run merge history/first.json case.json "$out/theirs.json" -o "$out/merged.json"
run merge --check "$out/merged.json"
