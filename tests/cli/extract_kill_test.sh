#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extract_kill_test.sh CONCORD EXAMPLE ROUNDS: ends `extract --write` at another
# moment in each round, by SIGKILL and by Ctrl-C in turn.  Every file is whole
# then, and whoever writes again has what he would have had.
set -eu
concord=$(realpath "$1")
example=$(realpath "$2")
rounds=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export TERM=dumb LC_ALL=C.UTF-8

fail() {
  echo "FAILED in round $round: $1" >&2
  exit 1
}

cp -R "$example" fresh
rm -r fresh/claims
cp -R fresh whole
"$concord" extract --write whole >/dev/null
ls whole/claims/*.yaml >/dev/null
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  rm -rf audit
  cp -R fresh audit
  signal=$([ $((round % 2)) = 0 ] && echo INT || echo KILL)
  after=0.$(printf '%03d' $((round * 37 % 400)))
  timeout -s "$signal" "$after" "$concord" extract --write audit \
    >/dev/null 2>&1 || true
  for file in audit/claims/*.yaml; do
    [ -e "$file" ] || continue
    cmp -s "$file" "whole/claims/$(basename "$file")" ||
      fail "$file is not whole"
  done
  "$concord" check audit >out 2>err || [ $? -le 1 ] || fail "$(cat err)"
  "$concord" extract --write audit >/dev/null 2>err || fail "$(cat err)"
  diff -r -x .concord whole audit >out || fail "$(cat out)"
done
