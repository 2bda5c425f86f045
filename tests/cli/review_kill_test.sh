#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# review_kill_test.sh CONCORD AT_TERMINAL ROUNDS: kills a review at another
# moment in each round.  Lock and decisions are whole then, and hold all that
# was said to be written.
set -eu
concord=$1
at_terminal=$2
rounds=$3
here=$(dirname "$0")
. "$here/review_audit.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
unset CI
export TERM=dumb LC_ALL=C.UTF-8

fail() {
  echo "FAILED in round $round: $1" >&2
  exit 1
}

make_audit fresh
printf '%s\n' a 'told the desk' x w3 'taken back' a a q >keys
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  rm -rf audit
  cp -r fresh audit
  "$at_terminal" 80 keys $((round * 997 % 120000 + 500)) \
    "$concord" review --by Ana audit >seen 2>&1 || true
  code=0
  "$concord" diff audit >out 2>err || code=$?
  [ "$code" -le 1 ] || fail "$(cat err)"
  if grep -q '^concord.lock: 2 entries accepted' seen; then
    grep -q '"C102:raid/killed".*told the desk' audit/concord.lock ||
      fail 'what was accepted is lost'
  fi
  if grep -q 'w3 is set aside' seen; then
    grep -q 'set-aside: w3' audit/decisions.yaml || fail 'a decision is lost'
  fi
done
