#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# completion_test.sh CONCORD SHELL: SHELL (bash, zsh or fish) runs the script
# that `concord completion` prints for it, and offers the right words at the end
# of command lines.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
concord=$1
shell=$2
command -v "$shell" >/dev/null 2>&1 || {
  echo "there is no $shell here: its completion was not run"
  exit 77
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME="$scratch" LC_ALL=C.UTF-8

"$concord" completion "$shell" >"$scratch/script"
mkdir -p "$scratch/at/audits/harbour" "$scratch/at/my audits"
: >"$scratch/at/article.txt"
cd "$scratch/at"

# shellcheck disable=SC2317  # called by the name of the shell
in_bash() {
  bash -uc '
    source "$1"
    complete -p concord >/dev/null
    read -ra COMP_WORDS <<<"$2"
    [[ $2 == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _concord
    printf "%s\n" "${COMPREPLY[@]}"' bash "$scratch/script" "$1"
}

# shellcheck disable=SC2317
in_zsh() {
  zsh -f "$here/zsh_offers.zsh" "$scratch/script" "$1" | tr -d '\\'
}

# shellcheck disable=SC2016,SC2317  # fish reads it
in_fish() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
    "$scratch/script" "$1"
}

failed=0

# offers LINE WORD...: these, sorted, and no others.  A description behind a
# tab, and the slash of a folder, differ from shell to shell.
offers() {
  line=$1
  shift
  printf '%s\n' "$@" | LC_ALL=C sort >"$scratch/expected"
  "in_$shell" "$line" | cut -f1 | sed 's/^.*,//; s:/$::; s/ $//; /^$/d' |
    LC_ALL=C sort -u >"$scratch/offered"
  cmp -s "$scratch/expected" "$scratch/offered" && return
  failed=1
  echo "FAILED: $line"
  diff "$scratch/expected" "$scratch/offered" || :
}

# has LINE WORD...: these, and perhaps others.
has() {
  line=$1
  shift
  "in_$shell" "$line" | cut -f1 | sed 's/^.*,//' >"$scratch/offered"
  for word; do
    grep -qxF -e "$word" "$scratch/offered" && continue
    failed=1
    echo "FAILED: $line: no $word among"
    cat "$scratch/offered"
  done
}

offers 'concord wh' whatif
offers 'concord b' blame bisect
offers 'concord --plain re' report review
has 'concord ' check explain completion
has 'concord check --' --json --fail-on --against --timeout --no-cache
offers 'concord check --fail' --fail-on
offers 'concord check --fail-on ' error warning note new never
offers 'concord whatif --format ' text json
offers 'concord -C audits diff -f ' text json
offers 'concord --color ' auto always never
offers 'concord check ' audits 'my audits'
offers 'concord -C ' audits 'my audits'
offers 'concord add art' article.txt
offers 'concord schema ' report diff lock whatif
offers 'concord completion ' bash zsh fish
offers 'concord help bis' bisect
offers 'concord explain Q30' Q301 Q302 Q303
has 'concord report -f ' json all
offers 'concord report -f json,al' all
exit "$failed"
