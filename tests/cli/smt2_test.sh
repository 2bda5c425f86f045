#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# smt2_test.sh CONCORD PROJECT: what `concord explain --ways-out --smt2` prints
# runs in the plain z3 program, whose every answer is the one that stands there.
set -eu
concord=$1
project=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
command -v z3 >/dev/null || fail 'z3 is not installed (Debian package z3)'

# answers FILE: what z3 says, in the file `said`; false where it complains.
answers() {
  z3 -smt2 -T:120 "$1" >said 2>&1 || return 1
  ! grep -q '(error' said
}

# The answers that stand in a file, and those that z3 gave.
wanted() { sed -n 's/^(set-info :status \(.*\))$/\1/p' "$1"; }
given() { grep -x -e sat -e unsat -e unknown -e timeout said || true; }

# is_right FILE: every question has its answer, and it is the one wanted.
is_right() {
  answers "$1" || return 1
  wanted "$1" >ours
  given >theirs
  cmp -s ours theirs
}

# agrees NAME LEAST AUDIT [OPTION]: at least so many questions, left in `asked`.
agrees() {
  name=$1
  least=$2
  shift 2
  "$concord" explain --ways-out --smt2 -C "$@" >asked || fail "$name: exit $?"
  began=$(date +%s)
  is_right asked || fail "$name: z3 sees it otherwise: $(grep error said)"
  [ "$(wc -l <theirs)" -ge "$least" ] || fail "$name: hardly anything was asked"
  echo "$name: $(wc -l <theirs) questions, $(($(date +%s) - began)) s"
}

# unpack CASE: the audit of a golden case, in a folder of its name.
unpack() {
  folder=$scratch/$1
  mkdir -p "$folder/sources" "$folder/claims" "$folder/rules"
  awk -v to="$folder/" '
    /^--- concord/ { exit }
    /^--- / { file = to $2; next }
    file { print > file }' "$project/tests/golden/$1.case"
}

for example in "$project"/examples/*/; do
  example=${example%/}
  least=100
  "$concord" check "$example" >report && least=0 # where all agree
  agrees "${example##*/}" $least "$example" --all
done
for case in readings/scope readings/extent readings/complete readings/moment \
  readings/things-that-may-be-two readings/five-against-one \
  readings/precise readings/not-together readings/three-in-a-row \
  engine/blocks-in-one-component engine/a-soft-law-gives-way relations/money; do
  unpack "$case"
  agrees "$case" 10 "$scratch/$case" --all
done

# A check that cannot fail is none: another number, another answer.
"$concord" explain --ways-out --smt2 -C readings/scope >asked
sed 's/\(|d1| (or (= |fire.killed@[^|]*|\) 4)/\1 5)/' asked >other
! cmp -s asked other || fail 'no assertion to change'
! is_right other || fail 'a changed claim goes unnoticed'
sed '0,/:status unsat/s//:status sat/' asked >other
! is_right other || fail 'a changed answer goes unnoticed'
sed '0,/^(check-sat)$/s///' asked >other
! is_right other || fail 'a question left out goes unnoticed'
