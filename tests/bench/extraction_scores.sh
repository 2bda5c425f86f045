#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extraction_scores.sh CONCORD DATA [PAGE]: reads the sets of DATA (a folder with
# score.py) with `concord extract`, and prints a Markdown table of how right it
# is, by set.  With PAGE, puts the table between the marks of that page.  Exit
# 77: the sets are not there.
set -eu
concord=$1
data=$2
page=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -e "$data/score.py" ] || exit 77

# The scorer knows no claims about statuses, which count nothing.
figures() {
  python3 -c '
import json, sys
for line in sys.stdin:
    text = json.loads(line)
    text["claims"] = [c for c in text["claims"] if "measure" in c]
    print(json.dumps(text))
'
}

# What its lines ask for beside claims, their `meta` says.
score() {
  "$concord" extract "$1" --format jsonl --characters |
    figures >"$work/$2.claims"
  python3 "$data/score.py" "$1" "$work/$2.claims" --json >"$work/$2.told"
  tail -n 1 "$work/$2.told" >"$work/$2.json"
}

for set in figures_sentences muc4_mixed muc4_upper gva_documents \
  number_time_specs; do
  score "$data/$set.jsonl" "$set"
done

# Dates of the kinds that say as of when: days, ranges of days, times of day.
python3 -c '
import json, sys
for line in sys.stdin:
    text = json.loads(line)
    kinds = {span["type"] for span in text["gold"]}
    days = {"datetimeV2." + kind for kind in ("date", "daterange", "time")}
    if text["meta"]["model"] == "datetime" and kinds <= days:
        print(line, end="")
' <"$data/number_time_specs.jsonl" >"$work/as_of.jsonl"
score "$work/as_of.jsonl" as_of

python3 - "$work" >"$work/table" <<'END'
import json
import pathlib
import sys

def row(of, what, p="", r="", f="", count=""):
    cell = lambda x: x if isinstance(x, str) else f"{x:.3f}"
    print(f"| {of} | {what} | {count} | {cell(p)} | {cell(r)} | {cell(f)} |")

work = pathlib.Path(sys.argv[1])
print("| set | right is | claims | P | R | F1 |")
print("|--|--|--|--|--|--|")
kinds = {"A": "value + measure", "B": "+ population", "C": "value + measure + "
         "hedge", "D": "attribution"}
for file in sorted(work.glob("*.json")):
    scores = json.loads(file.read_text())
    name = f"`{file.stem}`"
    for kind, what in kinds.items():
        if "hand" in scores:
            row(name, what, *scores["hand"][kind])
    for key, found in scores.items():
        if key.startswith("muc"):
            row(name, "value + measure, " + key[4:],
                found["precision_indicative"], found["recall_A"], "",
                str(found["gold"]))
        if key.startswith("spans"):
            kind = key[6:] if name != "`as_of`" else "datetime, as of when"
            row("`number_time_specs`", kind + ": extent + value",
                *found["value"], str(found["gold"]))
        if key.startswith("gva"):
            _, measure, total = key.split()
            row(name, f"{measure}, total of {total}: some claim", "",
                found["any"], "", str(found["n"]))
            row(name, f"{measure}, total of {total}: the chosen one",
                found["best_precision"], found["best"], "", str(found["n"]))
END

if [ -z "$page" ]; then
  cat "$work/table"
  exit
fi
awk -v table="$work/table" '
  /<!-- scores: end -->/ { inside = 0 }
  !inside { print }
  /<!-- scores: begin -->/ {
    inside = 1
    while ((getline line < table) > 0) print line
  }' "$page" >"$work/page"
cat "$work/page" >"$page"
