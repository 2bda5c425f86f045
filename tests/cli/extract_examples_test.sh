#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extract_examples_test.sh CONCORD EXAMPLES SEEN [RETOLD] [--update]: the
# examples without their claims: what `extract --write` and `check` find of what
# was found in claims written by hand.  SEEN has what is the same, what is
# missing and what is found instead.  RETOLD/EXAMPLE/*.txt are its sources as
# another newspaper would tell them.
set -eu
concord=$1
examples=$2
seen=$3
retold=${4-}
update=${5-}
if [ "$retold" = --update ]; then
  update=$retold
  retold=
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export TERM=dumb LC_ALL=C.UTF-8 COLUMNS=100

# By code and figure: what is said of it names claims.
findings() {
  grep -E '^(error|warning|question)\[' "$1" |
    sed 's/^\([a-z]*\[[A-Z0-9]*\]: [^:]*\):.*/\1/' | sort || true
}

for name in almaty-2016 aktobe-2016 almaty-2022; do
  audit=$scratch/$name
  cp -R "$examples/$name" "$audit"
  rm -r "$audit/claims"
  if [ -n "$retold" ]; then cp "$retold/$name"/*.txt "$audit/sources"; fi
  "$concord" extract --write "$audit" >/dev/null
  "$concord" extract --write "$audit" >"$scratch/again"
  code=0
  "$concord" check "$audit" >"$scratch/check" 2>&1 || code=$?
  echo "$name: exit $code, of claims written by hand $(cat "$audit/expected/exit")"
  grep -c '^  - id:' "$audit"/claims/*.yaml | sed "s,^$audit/,  ,"
  findings "$scratch/check" >"$scratch/now"
  findings "$audit/expected/check.txt" >"$scratch/then"
  comm -12 "$scratch/then" "$scratch/now" | sed 's/^/  as by hand: /'
  comm -23 "$scratch/then" "$scratch/now" | sed 's/^/  missing:    /'
  comm -13 "$scratch/then" "$scratch/now" | sed 's/^/  instead:    /'
  grep -q '^nothing changed' "$scratch/again" || echo "  the second run changed something"
done >"$scratch/all"
if [ "$update" = --update ]; then cp "$scratch/all" "$seen"; fi
diff -u "$seen" "$scratch/all"
