#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# arrivals_test.sh CONCORD EXAMPLES FOLDER [--update]: each example, source by
# source in order of publication: what diff says of each arrival, which is then
# accepted; last, a source that contradicts them.  FOLDER/*.seen is what was
# told.
set -eu
concord=$1
examples=$2
folder=$3
update=${4-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset GIT_DIR
export LC_ALL=C.UTF-8 GIT_CEILING_DIRECTORIES="$scratch"
failed=0

# told COMMAND...: what it prints, and how it exits.
told() {
  code=0
  echo "--- concord $*"
  "$concord" "$@" -C "$audit" || code=$?
  echo "--- exit $code"
}

# arrive SOURCE: its text and its claims.
arrive() {
  cp "$examples/$example/sources/$1.txt" "$audit/sources/"
  cp "$examples/$example/claims/$1.yaml" "$audit/claims/"
}

# contradict FIGURE: a later source that puts it at 99.
contradict() {
  printf '%s\n' --- 'outlet: A late paper' 'published: 2023-01-01' --- \
    'The number is put at 99.' >"$audit/sources/late.txt"
  printf 'claims:\n  - id: late\n    figure: %s\n    as-of: %s\n    says: 99\n    quote: put at 99\n' \
    "$1" "$2" >"$audit/claims/late.yaml"
}

# replay EXAMPLE FIGURE DAY SOURCE...
replay() {
  example=$1 figure=$2 day=$3
  shift 3
  audit=$scratch/$example
  mkdir -p "$audit/sources" "$audit/claims"
  cp "$examples/$example/audit.yaml" "$audit/"
  if [ -d "$examples/$example/rules" ]; then
    cp -r "$examples/$example/rules" "$audit/"
  fi
  arrive "$1"
  shift
  told accept --all --by Ana --date 2024-01-01 --reason 'as reported'
  for source in "$@"; do
    arrive "$source"
    told diff --plain
    told accept --all --by Ana --date 2024-01-01 --reason 'as reported'
  done
  contradict "$figure" "$day"
  told check --against concord.lock --fail-on new --plain | sed -n '/^since/,$p'
  told bisect "$figure@$day" --plain
  told blame "$figure@$day" --plain
}

compare() {
  name=$1
  replay "$@" >"$scratch/$name.seen" 2>&1
  if [ "$update" = --update ]; then
    cp "$scratch/$name.seen" "$folder/$name.seen"
  fi
  diff -u "$folder/$name.seen" "$scratch/$name.seen" || failed=1
}

compare almaty-2016 hospital/injured 2016-07-18 newspaper portal
compare aktobe-2016 raid/injured.security 2016-06-10 digest-june-5 digest-june-7 \
  broadcaster digest-june-10 newspaper
compare almaty-2022 unrest/arrested 2022-01-06 agency digest state-agency
exit "$failed"
