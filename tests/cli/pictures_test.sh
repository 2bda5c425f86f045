#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# pictures_test.sh CONCORD TUTORIAL: the script of the tutorial makes every
# picture that the tutorial shows, each small enough for a page and no empty
# window, which has some 10 kB.  Their bytes depend on the browser and its fonts.
set -eu
concord=$1
tutorial=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$tutorial/pictures" "$concord" "$scratch"
shown=$(sed -n 's/.*](\([a-z]*\.png\)).*/\1/p' "$tutorial/README.md")
[ -n "$shown" ] || {
  echo 'the tutorial shows no picture'
  exit 1
}
for picture in $shown; do
  for file in "$scratch/$picture" "$tutorial/$picture"; do
    [ "$(head -c 4 "$file" | tail -c 3)" = PNG ] || {
      echo "$file is no picture"
      exit 1
    }
    size=$(wc -c <"$file")
    if [ "$size" -lt 30000 ] || [ "$size" -gt 150000 ]; then
      echo "$file has $size bytes"
      exit 1
    fi
  done
done
