#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extraction.sh CONCORD [DATA]: how fast `concord extract` reads texts, beside
# regular expressions in Python (extraction.py) on the same texts in the same
# run; how long one sentence takes; and whether time and memory grow with the
# length of hostile texts and no faster.
#   DATA                 a folder of .jsonl with texts; without it, sentences
#                        of our own over and over
#   CONCORD_BENCH_MB=4   MB of the shorter of two hostile texts of a kind
#                        (hostile.py); the longer is four times that (25: 100 MB)
# All is measured by CPU, each once, on one core; our sentences only where `ninja
# sentence_times` was built in the folder of CONCORD.  Exit 1: a text of four
# times the length took more than six times as long, or more than 40 bytes of
# memory for each byte that it is longer.
set -eu
concord=$1
data=${2-}
here=$(dirname -- "$(readlink -f -- "$0")")
megabytes=${CONCORD_BENCH_MB:-4}
times=$(dirname -- "$concord")/../tests/sentence_times
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

# How long half of the sentences take, and the slowest.
sentences() {
  if [ -x "$times" ]; then "$times" "$work/texts.jsonl"; fi
  python3 "$here/extraction.py" --times <"$work/texts.jsonl"
}

# "seconds MiB" for a text of a kind and so many bytes.
hostile() {
  python3 "$here/hostile.py" "$1" "$2" >"$work/hostile.txt"
  cpu /dev/null "$concord" extract "$work/hostile.txt" --format jsonl
}

grow() {
  failed=0
  for kind in $(python3 "$here/hostile.py"); do
    one=$(hostile "$kind" "$((megabytes * 1000000))")
    four=$(hostile "$kind" "$((megabytes * 4000000))")
    awk -v kind="$kind" -v one="${one% *}" -v four="${four% *}" \
      -v start="${start% *}" -v one_memory="${one#* }" \
      -v memory="${four#* }" -v mb="$megabytes" '
      BEGIN {
        one -= start; four -= start
        growth = (one > 0.02) ? four / one : 0
        told = growth ? sprintf("x%.1f of a quarter", growth) : "too quick"
        bytes = (memory - one_memory) * 1048576 / (mb * 3000000)
        much = growth > 6 || bytes > 40
        printf "%-11s %4d MB in %7.2f s, %s, %5d MiB, %.1f for each byte more%s\n",
               kind, 4 * mb, four, told, memory, bytes, much ? "  TOO MUCH" : ""
        exit much
      }' || failed=1
  done
  return $failed
}

compare
echo "a sentence"
sentences
grow
