#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# kept_test.sh CONCORD ROOT: with answers of earlier runs (.concord/) a program
# prints the same bytes, solves only what is touched, and minds neither a kill
# nor another one beside it.
set -eu
concord=$1
examples=$2/examples
unset CI
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# run FILE COMMAND...: its stdout and its exit code.
run() {
  to=$1
  shift
  got=0
  "$concord" "$@" >"$to" 2>err || got=$?
  [ "$got" -le 3 ] || fail "$*: exit $got: $(cat err)"
  echo "exit $got" >>"$to"
}

# solves COUNT COMMAND...: how many components of how many, as -v tells it.
solves() {
  wanted=$1
  shift
  run out "$@" -v
  grep -qx "concord: solved $wanted known" err ||
    fail "$*: not solved $wanted: $(cat err)"
}

# same COMMAND...: cold, warm and without answers.
same() {
  run without "$@" --no-cache
  for how in cold warm; do
    run out "$@"
    cmp -s without out || fail "$*: other bytes, $how"
  done
}

# The same bytes.
for name in almaty-2016 aktobe-2016 almaty-2022; do
  cp -r "$examples/$name" "$name"
  rm -rf "$name/.concord"
  same check --json "$name"
  same check "$name"
  same explain --ways-out '' "$name"
  [ "$(cat "$name/.concord/.gitignore")" = '*' ] || fail 'no .gitignore'
done
same explain attack/killed almaty-2016
same whatif --each -f json almaty-2016
same whatif --without newspaper almaty-2016
same check --verify almaty-2016

# Nothing is written with --no-cache, nor where CI is set.
mkdir quiet
cp -r "$examples/almaty-2016" quiet/audit
rm -rf quiet/audit/.concord
run out check quiet/audit --no-cache
(CI=true && export CI && solves '2 of 2 components; 0 were' check quiet/audit)
[ ! -e quiet/audit/.concord ] || fail 'written all the same'

# An audit of three parts; a source that touches one of them.
mkdir -p news/sources news/claims
cat >news/audit.yaml <<'YAML'
audit: news
uses: [toll]
events:
  fire: { when: 2024-05-01 }
  flood: { when: 2024-05-01 }
  storm: { when: 2024-05-01 }
YAML
# source NAME DAY FIGURE SAYS...
source_of() {
  name=$1
  day=$2
  printf -- '---\noutlet: %s\npublished: %s\n---\n' "$name" "$day" \
    >"news/sources/$name.txt"
  echo 'claims:' >"news/claims/$name.yaml"
  shift 2
  while [ $# -gt 0 ]; do
    echo "At the $1, $2 people were killed." >>"news/sources/$name.txt"
    cat >>"news/claims/$name.yaml" <<YAML
  - id: $name-$1
    figure: $1/killed
    says: $2
    quote: At the $1, $2 people were killed
YAML
    shift 2
  done
}
source_of wire 2024-05-01 fire 4 flood 5 storm 6
solves '3 of 3 components; 0 were' check news
solves '0 of 3 components; 3 were' check news
# One whose name, place in the list and account come before all others.
source_of aaa 2024-05-01 flood 7
solves '1 of 3 components; 2 were' check news
same check --json news
solves '0 of 3 components; 3 were' check news
rm news/sources/aaa.txt news/claims/aaa.yaml
solves '0 of 3 components; 3 were' check news
# A weight touches all that wire says, a law what it is about.
printf 'weights: { origins: { wire: 7 } }\n' >>news/audit.yaml
solves '3 of 3 components; 0 were' check news
mkdir news/rules
cat >news/rules/laws.yaml <<'YAML'
laws:
  - id: storm-last
    because: the storm came last
    holds: storm/killed >= 1
YAML
solves '1 of 3 components; 2 were' check news
run out check news --literal
same check --literal news

# What is asked of one part leaves the others alone, also within one run.
solves '0 of 5 components; 5 were' whatif news --without wire-storm

# Several at once, from nothing.
run without check --json almaty-2016 --no-cache
for round in 1 2 3; do
  rm -rf almaty-2016/.concord
  for each in 1 2 3 4; do
    ("$concord" check --json almaty-2016 >"beside-$each" 2>&1 || :) &
  done
  wait
  for each in 1 2 3 4; do
    echo 'exit 1' >>"beside-$each"
    cmp -s without "beside-$each" || fail "beside another, round $round"
  done
done

# Killed at any moment, with and without answers to begin from.
awk 'BEGIN { srand(4); for (i = 0; i < 240; ++i) print rand() * 0.08 }' \
  >moments
count=0
while read -r moment; do
  count=$((count + 1))
  [ $((count % 3)) != 0 ] || rm -rf almaty-2016/.concord
  timeout -s KILL "$moment" "$concord" check --json almaty-2016 \
    >/dev/null 2>&1 || :
  [ $((count % 6)) = 1 ] || continue
  run out check --json almaty-2016 -v
  cmp -s without out || fail "killed after $moment s: other bytes"
  ! grep -q 'not kept' err || fail "killed after $moment s: $(cat err)"
done <moments

# A store that somebody broke, or holds.
mkdir -p almaty-2016/.concord
printf 'no database' >almaty-2016/.concord/answers.db
same check --json almaty-2016
solves '0 of 2 components; 2 were' check --json almaty-2016
rm -rf almaty-2016/.concord
: >almaty-2016/.concord
same check --json almaty-2016
run out check almaty-2016 -v
grep -q 'answers are not kept in almaty-2016/.concord: ' err ||
  fail "not told: $(cat err)"
