#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# review_test.sh CONCORD AT_TERMINAL FOLDER [--update]: plays each FOLDER/*.keys
# at a terminal; what was seen, and what stands in the files then, is *.seen.
# A .keys file begins with the columns of its terminal.
set -eu
concord=$1
at_terminal=$2
folder=$3
update=${4-}
. "$folder/../review_audit.sh"
. "$folder/../play_keys.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset CI
export TERM=dumb LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1714867200

# What was accepted, and what was decided.
show_files() {
  echo "--- concord.lock"
  grep -o '"[^"]*": {"\(status\|fingerprint\).*' "$1/concord.lock" |
    sed 's/": {.*"claims":\[\([^]]*\)\]/": \1/; s/"laws":\[[^]]*\],*//'
  if [ -e "$1/decisions.yaml" ]; then
    echo "--- decisions.yaml"
    cat "$1/decisions.yaml"
  fi
}

play() {
  audit=$scratch/$(basename "$1" .keys)
  make_audit "$audit"
  printf '# of the desk\ndecisions:\n- set-aside: d2   # by phone\n  reason: too old\n  by: Ana\n  date: 2024-05-02\n' \
    >"$audit/decisions.yaml"
  play_keys "$1" "$audit"
  show_files "$audit"
}

play_all "$folder" "$scratch/seen" "$update"
