#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# extract_test.sh CONCORD FOLDER [--update]: plays each FOLDER/*.story, a script
# that begins with its story in a comment, in a folder of its own; what a person
# saw is *.seen.  The version of the rules, which changes with each of them,
# stands there as VERSION.
set -eu
concord=$(realpath "$1")
folder=$(cd "$2" && pwd)
update=${3-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset CI
export TERM=dumb LC_ALL=C.UTF-8 COLUMNS=100

# run COMMAND...: with what it prints on both streams.
run() {
  printf '$ concord %s\n' "$*"
  code=0
  "$concord" "$@" 2>&1 || code=$?
  [ "$code" = 0 ] || printf -- '--- exit %s\n' "$code"
  return 0
}

show() {
  for file in "$@"; do
    printf -- '--- %s\n' "$file"
    cat "$file"
  done
}

# article NAME TEXT: a source of an audit.
article() {
  mkdir -p sources
  printf -- '---\noutlet: %s\npublished: 2024-05-02\n---\n%s\n' "$1" "$2" \
    >"sources/$1.txt"
}

failed=0
for story in "$folder"/*.story; do
  name=$(basename "$story" .story)
  mkdir "$scratch/$name"
  (cd "$scratch/$name" && . "$story") |
    sed 's/\(extract-en@\)[0-9a-f]*/\1VERSION/' >"$scratch/seen"
  seen=$folder/$name.seen
  if [ "$update" = --update ]; then cp "$scratch/seen" "$seen"; fi
  diff -u "$seen" "$scratch/seen" || failed=1
done
exit "$failed"
