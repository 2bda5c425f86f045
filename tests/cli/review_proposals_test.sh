#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# review_proposals_test.sh CONCORD AT_TERMINAL FOLDER [--update]: plays each
# FOLDER/*.keys at a terminal, on an audit of three claims that nobody has
# reviewed; what was seen, and the claims file then, is *.seen.  A .keys file
# begins with the columns of its terminal.
set -eu
concord=$(realpath "$1")
at_terminal=$(realpath "$2")
folder=$(realpath "$3")
update=${4-}
. "$folder/../play_keys.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset CI
export TERM=dumb LC_ALL=C.UTF-8

make_audit() {
  mkdir -p "$1/sources" "$1/claims"
  cat >"$1/audit.yaml" <<'END'
audit: raid
uses: [toll]
events:
  raid: { when: 2024-05-01, name: the raid }
  camp: { part-of: raid, name: the camp }
origins:
  ministry: { name: Interior Ministry }
END
  printf '%s\n' --- 'outlet: Wire' 'published: 2024-05-02' --- \
    'Four people were killed, three of them policemen, the Interior Ministry' \
    'said. At least two were injured. In the camp one man was arrested.' \
    >"$1/sources/wire.txt"
  cat >"$1/claims/wire.yaml" <<'END'
# The desk's own remark.
claims:
  # Four people were killed, three of them policemen, the Interior Ministry said.
  # confidence 90, by act-passive
  - id: wire-1
    proposed: rules@1
    said-by:
      - ministry
    figure: raid/killed
    says: 4
    quote: "Four people were killed"
    parts-are: some
    parts:
      - figure: .police
        says: 3
        quote: "three of them policemen"
  # At least two were injured.
  # confidence 80, by act-passive, gapping
  # event: unsure, or camp: no word names a place
  - id: wire-2
    proposed: rules@1
    figure: raid/injured
    says: at least 2
    quote: "At least two were injured"
  # In the camp one man was arrested.
  # confidence 85, by act-passive
  - id: wire-3
    proposed: rules@1
    figure: camp/arrested.men
    says: 1
    quote: "one man was arrested"
END
}

play() {
  audit=$scratch/$(basename "$1" .keys)
  make_audit "$audit"
  "$concord" accept --all --by Ana --date 2024-05-03 -C "$audit" >/dev/null
  play_keys "$1" "$audit"
  echo "--- claims/wire.yaml"
  cat "$audit/claims/wire.yaml"
}

failed=0
play_all "$folder" "$scratch/seen" "$update" || failed=1
# Where nobody can be asked, each is printed with what to do.
make_audit "$scratch/nobody"
cd "$scratch/nobody"
"$concord" review </dev/null >"$scratch/seen" 2>&1 || true
seen=$folder/without-a-terminal.seen
if [ "$update" = --update ]; then cp "$scratch/seen" "$seen"; fi
diff -u "$seen" "$scratch/seen" || failed=1
exit "$failed"
