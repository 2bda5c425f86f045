# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# Reviews typed at a terminal, for tests that are given $concord and
# $at_terminal.  A .keys file begins with the columns of its terminal; one story
# may have several sessions, apart by a line "again".

# play_keys KEYS AUDIT: what a person sees who types them.
play_keys() {
  columns=$(head -n 1 "$1")
  sed 1d "$1" | csplit -sz -f "$2/.keys" - '/^again$/' '{*}'
  for keys in "$2"/.keys*; do
    sed -i '/^again$/d' "$keys"
    code=0
    "$at_terminal" "$columns" "$keys" 0 "$concord" review "$2" || code=$?
    printf -- '--- exit %s\n' "$code"
  done
}

# play_all FOLDER SEEN UPDATE: each FOLDER/*.keys by the function `play` of the
# test, into the file SEEN; what should be seen is *.seen beside it.
play_all() {
  failed_keys=0
  for story in "$1"/*.keys; do
    play "$story" >"$2"
    if [ "$3" = --update ]; then cp "$2" "${story%.keys}.seen"; fi
    diff -u "${story%.keys}.seen" "$2" || failed_keys=1
  done
  return "$failed_keys"
}
