#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC2016  # $1 is for inner shells
# program_test.sh CONCORD: what a process owes its surroundings, beyond what it
# prints (that is told in tests/golden/cli).
set -eu
concord=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# expect EXIT COMMAND...: its stdout and stderr go to files.
expect() {
  wanted=$1
  shift
  got=0
  "$@" >"$scratch/out" 2>"$scratch/err" || got=$?
  [ "$got" = "$wanted" ] || fail "$*: exit $got, not $wanted: $(cat err)"
}
said() { grep -q -e "$1" "$scratch/err" || fail "not said: $1"; }
silent() { [ ! -s "$scratch/err" ] || fail "said: $(cat err)"; }

# What `init` starts checks, is in canonical style, and is never overwritten.
expect 0 "$concord" init 'an audit'
expect 0 "$concord" check 'an audit'
silent
expect 0 "$concord" fmt --check 'an audit'
expect 2 "$concord" init 'an audit'
said 'audit.yaml is there already'

# A reader that goes away is no crash and no complaint.
{ sleep 0.2 && "$concord" --help 2>err && echo fine >code; } | true
[ "$(cat code)" = fine ] || fail 'a closed pipe'
silent
expect 0 sh -c '"$1" check "an audit" >&-' sh "$concord"
silent
if [ -e /dev/full ]; then
  expect 2 sh -c '"$1" version >/dev/full' sh "$concord"
  said 'cannot write'
fi

# No stream of ours is lent to a file that is opened later.
expect 0 sh -c 'cd "an audit" && echo hello | "$1" add - --name x >&- 2>&-' \
  sh "$concord"
tail -n 1 'an audit/sources/x.txt' | grep -qx hello || fail 'add, streams closed'

# Ctrl-C, whatever it is doing: here it waits for a text.
mkfifo text
(exec timeout --preserve-status -s INT 1 "$concord" -C 'an audit' add - \
  --name y <text >out 2>err) &
exec 8>text
got=0
wait $! || got=$?
exec 8>&-
[ "$got" = 130 ] || fail "interrupted: exit $got"
[ ! -e 'an audit/sources/y.txt' ] || fail 'interrupted: a file was left'

# Time that is over.
expect 3 "$concord" check 'an audit' --timeout 0
said 'undecided'
[ ! -s out ] || fail 'out of time, and yet something was printed'

# Text goes in byte by byte, or not at all.
printf 'caf\303\251\r\nno end of line' >good.txt
expect 0 "$concord" -C 'an audit' add ../good.txt --outlet 'The "Wire": daily'
tail -c "$(wc -c <good.txt)" 'an audit/sources/good.txt' | cmp -s - good.txt ||
  fail 'add: other bytes'
expect 2 "$concord" -C 'an audit' add ../good.txt
said 'there already'
printf 'caf\351\n' >latin1.txt
expect 2 "$concord" -C 'an audit' add ../latin1.txt
said 'not UTF-8'
expect 2 "$concord" -C 'an audit' add ../good.txt --name ../../x
expect 2 "$concord" -C 'an audit' add ../good.txt --name z --published yesterday
[ ! -e 'an audit/sources/z.txt' ] || fail 'add: a refused source was left'

# No colours in a file, unless somebody asks for them.
expect 0 "$concord" check 'an audit'
! grep -q "$(printf '\033')" out || fail 'colours in a file'
expect 0 "$concord" check 'an audit' --color always
grep -q "$(printf '\033')" out || fail 'no colours, though asked for'

# Without the zone database only UTC has days, and it is said what is missing.
expect 0 cp -R 'an audit' zoned
sed -i 's,^time-zone: UTC,time-zone: Europe/London,' zoned/audit.yaml
without_zones() {
  unshare -rm sh -c 'mount -t tmpfs none /usr/share/zoneinfo && exec "$@"' \
    sh "$@"
}
if without_zones true 2>err; then
  expect 2 without_zones "$concord" check zoned
  said 'no zone database on this machine to look up `Europe/London` in'
  said 'help: install tzdata'
  expect 0 without_zones "$concord" check 'an audit'
else
  echo "SKIPPED: no zone database: $(cat err)" >&2
fi

# What may not be opened is told, never passed over.
as_nobody() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
  else
    "$@"
  fi
}
chmod 755 "$scratch"
if as_nobody "$concord" version >out 2>err; then
  expect 0 "$concord" init 'an audit/below'
  chmod 000 'an audit/below/claims'
  for command in check fmt lint; do
    expect 2 as_nobody "$concord" "$command" 'an audit/below'
    said 'Permission denied'
  done
  chmod 000 'an audit/below'
  for command in check init; do
    expect 2 as_nobody "$concord" "$command" 'an audit/below'
    said 'Permission denied'
  done
  expect 2 as_nobody "$concord" -C 'an audit' add below/audit.yaml --name b
  said 'Permission denied'
  chmod -R u+rwx 'an audit/below'
else
  echo "SKIPPED: nobody may not run it: $(cat err)" >&2
fi

# An empty name of a folder is a slip in a script, not the folder here.
expect 2 "$concord" check ''
said 'the folder has no name'
expect 2 "$concord" init ''
[ ! -e audit.yaml ] || fail 'init: an audit in a folder that was not named'
