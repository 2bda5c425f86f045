#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extraction.sh CONCORD [DATA]: how fast `concord extract` reads texts, beside
# regular expressions in Python (extraction.py) on the same texts in the same
# run; and whether time grows with the length of hostile texts and no faster.
#   DATA                 a folder of .jsonl with texts; without it, sentences
#                        of our own over and over
#   CONCORD_BENCH_MB=1   MB of the shorter of two hostile texts of a kind; the
#                        longer is four times that (25: 100 MB)
# Both are measured by CPU, each once, on one core.  Exit 1: a text of four
# times the length took more than six times as long.
set -eu
concord=$1
data=${2-}
here=$(dirname -- "$(readlink -f -- "$0")")
megabytes=${CONCORD_BENCH_MB:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cpu() { # INPUT COMMAND...: seconds and MiB
  input=$1
  shift
  python3 "$here/cpu.py" "$input" "$work/out" "$@"
}

# Lines {"id", "text"} and nothing else, each id once.
corpus() {
  if [ -n "$data" ] && ls "$data"/*.jsonl >/dev/null 2>&1; then
    cat "$data"/*.jsonl
  else
    cat "$here"/../extract/packs/*.jsonl
  fi | python3 -c '
import json, sys
texts = [json.loads(line)["text"] for line in sys.stdin if line.strip()]
least, count = 4_000_000, 0
while least > 0:
    for text in texts:
        print(json.dumps({"id": f"t{count}", "text": text}))
        count += 1
        least -= len(text)
'
}

compare() {
  corpus >"$work/texts.jsonl"
  : >"$work/none.jsonl"
  sentences=$(python3 "$here/extraction.py" --count <"$work/texts.jsonl")
  start=$(cpu /dev/null "$concord" extract "$work/none.jsonl" --format jsonl)
  ours=$(cpu /dev/null "$concord" extract "$work/texts.jsonl" --format jsonl)
  theirs=$(cpu "$work/texts.jsonl" python3 "$here/extraction.py")
  awk -v n="$sentences" -v start="${start% *}" -v ours="${ours% *}" \
    -v theirs="${theirs% *}" -v memory="${ours#* }" '
    BEGIN {
      printf "%d sentences\n", n
      printf "concord extract  %8.0f sentences/s  %.2f s, of which %.2f to start; %d MiB\n",
             n / ours, ours, start, memory
      printf "extraction.py    %8.0f sentences/s  %.2f s\n", n / theirs, theirs
      printf "ratio            %8.1f\n", theirs / ours
    }'
}

# KIND MB: a text that is all of one thing.
hostile() {
  case $1 in
    digits) unit=1234567890 ;;
    quotes) unit='"' ;;
    brackets) unit='([{' ;;
    one-line) unit='police said five people were killed and ' ;;
    figures) unit='12 dead, ' ;;
    commas) unit='2, ' ;;
  esac
  # `yes` writes far more than is taken, and is ended by it.
  yes "$unit" 2>/dev/null | tr -d '\n' | head -c "$(($2 * 1000000))" || true
}

grow() {
  short=$megabytes
  long=$((4 * megabytes))
  failed=0
  for kind in digits quotes brackets one-line figures commas; do
    hostile $kind "$short" >"$work/short.txt"
    hostile $kind "$long" >"$work/long.txt"
    one=$(cpu /dev/null "$concord" extract "$work/short.txt" --format jsonl)
    four=$(cpu /dev/null "$concord" extract "$work/long.txt" --format jsonl)
    awk -v kind="$kind" -v one="${one% *}" -v four="${four% *}" \
      -v start="${start% *}" -v memory="${four#* }" -v mb="$long" '
      BEGIN {
        one -= start; four -= start
        growth = (one > 0.02) ? four / one : 0
        told = growth ? sprintf("x%.1f of a quarter", growth) : "too quick"
        printf "%-9s %4d MB in %7.2f s, %5d MiB: %s%s\n",
               kind, mb, four, memory, told, (growth > 6) ? "  TOO MUCH" : ""
        exit (growth > 6)
      }' || failed=1
  done
  return $failed
}

compare
grow
