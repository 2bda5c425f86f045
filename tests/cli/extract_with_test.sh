#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC2016  # backticks are words of Concord
# extract_with_test.sh CONCORD HOSTILE: extractors of others, as a person meets
# them: exit codes, and nothing that is left running.
set -eu
concord=$1
hostile=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
cp "$hostile" hostile.py
printf 'Five people died and a 27-year-old was hurt, police said.' >wire.txt

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
command -v python3 >/dev/null || exit 77

# expect EXIT MODE: its stdout and stderr go to files.
expect() {
  got=0
  "$concord" extract --with "python3 hostile.py $2" wire.txt >out 2>err || got=$?
  [ "$got" = "$1" ] || fail "$2: exit $got, not $1: $(cat err out)"
}
said() { grep -q -e "$1" err || fail "not said: $1: $(cat err)"; }
printed() { grep -q -e "$1" out || fail "not printed: $1: $(cat out)"; }

expect 0 honest
printed 'Five people'
expect 2 silent
said 'it ended with exit code 0'
expect 2 crash
said 'RuntimeError: no model'
expect 2 nan
said 'no JSON'
expect 2 flood
said 'a line of more than'

# Nothing of strangers reaches the terminal as it is.
expect 0 liar
printed 'Five people'
said 'refused: .*claim 2 (`Five people`): the quote does not say 6'
! grep -q "$(printf '[\033\007]')" out err || fail 'a control character'
! grep -q 'mayor' out || fail 'a speaker who is not in the text'

# Interrupted, it leaves nothing behind: neither the program nor its child, which
# writes a byte every 20 ms as long as it lives.
got=0
timeout --preserve-status -s INT 5 "$concord" extract \
  --with 'python3 hostile.py stubborn beats' wire.txt >out 2>err || got=$?
[ "$got" = 130 ] || fail "interrupted: exit $got: $(cat err)"
[ -s beats ] || fail 'it never ran'
before=$(wc -c <beats)
sleep 0.5
[ "$before" = "$(wc -c <beats)" ] || fail 'its child is still running'

# In an audit, claims of others are put to its events as ours are.
mkdir -p lake/sources
cat >lake/audit.yaml <<'END'
audit: lake
uses: [toll]
events:
  crash: { when: 2024-05-01, place: Lakeside }
  fire: { when: 2024-05-01, place: Hilltown }
END
printf '%s\n' --- 'outlet: Wire' 'published: 2024-05-02' --- \
  'Five people died at Lakeside, police said.' >lake/sources/sure.txt
printf '%s\n' --- 'outlet: Daily' 'published: 2024-05-02' --- \
  'Five people died, police said.' >lake/sources/unsure.txt
printf '%s\n' --- 'outlet: Post' 'published: 2024-05-02' --- \
  'Five people died in Riverton, police said.' >lake/sources/elsewhere.txt
"$concord" extract --write --with 'python3 hostile.py honest' lake >out 2>err ||
  fail "$(cat err)"
grep -q 'figure: crash/killed' lake/claims/sure.yaml || fail 'no event'
! grep -q unsure lake/claims/sure.yaml || fail 'a place is said'
grep -q '# event: unsure, or fire: ' lake/claims/unsure.yaml ||
  fail "an event was guessed: $(cat lake/claims/unsure.yaml)"
grep -q '# not a claim yet: .*its event is not in audit.yaml' \
  lake/claims/elsewhere.yaml || fail 'Riverton is no place of it'
"$concord" check lake >out 2>err || fail "$(cat err)"
