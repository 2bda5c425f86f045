#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# report_test.sh CONCORD EXAMPLES: reports of the examples in every format are
# the same bytes in another locale, time zone and order of files, and those
# that cannot be written leave nothing behind.
set -eu
concord=$1
examples=$2
unset SOURCE_DATE_EPOCH
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# copy_backwards FROM TO: the same files, written in the opposite order.
copy_backwards() {
  (cd "$1" && find . -type f | LC_ALL=C sort -r) | while read -r file; do
    mkdir -p "$2/$(dirname "$file")"
    cat "$1/$file" >"$2/$file"
  done
}

for example in almaty-2016 aktobe-2016 almaty-2022 bulletins; do
  cp -r "$examples/$example" one
  copy_backwards "$examples/$example" other
  since=
  [ ! -e one/concord.lock ] || since='--against concord.lock'
  # shellcheck disable=SC2086  # no word or two
  (cd one && LC_ALL=C TZ=UTC "$concord" report -f all -o ../once $since)
  # shellcheck disable=SC2086
  (cd other && LC_ALL=de_DE.UTF-8 TZ=Pacific/Kiritimati \
    "$concord" report --no-cache -f all -o ../again/ $since)
  diff -r once again || fail "$example: other bytes"
  [ "$(find once -type f | wc -l)" -ge 8 ] || fail "$example: few files"
  ! grep -rqF "$scratch" once || fail "$example: names the folder"
  rm -rf one other once again
done

cp -r "$examples/almaty-2016" audit
for where in audit/audit.yaml/out.md /dev/null/out.md; do
  got=0
  "$concord" report audit -f markdown -o $where 2>err || got=$?
  [ $got = 2 ] || fail "$where: exit $got"
  grep -q . err || fail "$where: no word"
done
mkdir locked
chmod a-w locked
if ! touch locked/probe 2>/dev/null; then # root writes everywhere
  got=0
  "$concord" report audit -f csv -o locked 2>err || got=$?
  [ $got = 2 ] || fail "a folder that cannot be written: exit $got"
fi
SOURCE_DATE_EPOCH=1700000000 "$concord" report audit -f xlsx -o dated.xlsx
"$concord" report audit -f xlsx -o undated.xlsx
! cmp -s dated.xlsx undated.xlsx || fail "SOURCE_DATE_EPOCH changes nothing"
