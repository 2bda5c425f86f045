#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# accept_test.sh CONCORD: the program itself, many times at once, half of them
# killed: whatever ended with 0 is in the lock, and the lock can be read.
# (accept_test.cc kills within the writing, and hundreds of times.)
set -eu
concord=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir sources claims accepted

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

keys='a b c d e f g h i j k l'
{
  echo 'audit: raid'
  echo 'events: { raid: { when: 2024-05-01 } }'
  echo 'measures:'
  for key in $keys; do echo "  lost-$key: {}"; done
} >audit.yaml
printf -- '---\noutlet: Daily\npublished: 2024-05-02\n---\nFour were lost.\n' \
  >sources/daily.txt
{
  echo 'claims:'
  for key in $keys; do
    echo "  - { id: $key, figure: lost-$key, says: 4, quote: Four were lost }"
  done
} >claims/daily.yaml

round=0
while [ $round -lt 50 ]; do
  round=$((round + 1))
  rm -f concord.lock accepted/*
  turn=0
  for key in $keys; do
    turn=$((turn + 1))
    limit=10
    [ $((turn % 2)) = 0 ] || limit=0.$(((round * 7 + turn * 13) % 40 + 10))
    {
      timeout -s KILL "$limit" "$concord" accept "raid/lost-$key@2024-05-02" \
        --by Ana --date 2024-05-03 >/dev/null 2>&1 && touch "accepted/$key"
    } 2>/dev/null &
  done
  wait
  "$concord" diff >out 2>err || [ $? = 1 ] || fail "round $round: $(cat err)"
  for key in $keys; do
    [ ! -e "accepted/$key" ] || grep -q "raid/lost-$key@" concord.lock ||
      fail "round $round: lost-$key was accepted, and is not there"
  done
done
[ -n "$(ls accepted)" ] || fail 'nobody got to accept anything'
"$concord" accept --all --by Ana >/dev/null
for file in .concord.lock.*; do
  [ ! -e "$file" ] || fail "left behind: $file"
done
