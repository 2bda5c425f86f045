#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# bulletins_test.sh CONCORD EXAMPLE SEEN [--update]: the story that the README of
# the example tells, played in a copy of it: the command of each block
# "console", and each block "yaml FILE" written as that file.  SEEN is all that
# was printed.  What the README shows of it must be there line by line; `...`
# stands for lines left out.  --update writes SEEN and the lock, not the README.
set -eu
concord=$1
example=$2
seen=$3
update=${4-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export LC_ALL=C.UTF-8 GIT_CEILING_DIRECTORIES="$scratch"
failed=0

fail() {
  echo "FAILED: $1" >&2
  failed=1
}

mkdir "$scratch/bin" "$scratch/blocks"
ln -s "$concord" "$scratch/bin/concord"
PATH=$scratch/bin:$PATH
cp -r "$example" "$scratch/audit"
cd "$scratch/audit"
rm -rf concord.lock .concord

# 101.console, 102.yaml...: the blocks, in their order; the first line of each
# is what stands behind its fence.
awk -v folder="$scratch/blocks" '
  /^```/ && inside { inside = 0; next }
  /^```/ {
    inside = 1
    split(substr($0, 4), info, " ")
    file = folder "/" (100 + ++count) "." info[1]
    print info[2] >file
    next
  }
  inside { print >file }' README.md

# The README shows `shown` of `printed`.
is_true() {
  awk '
    NR == FNR { printed[++all] = $0; next }
    $0 == "..." { gap = 1; next }
    {
      do ++at; while (gap && at <= all && printed[at] != $0)
      if (at > all || printed[at] != $0) { print "not printed: " $0; exit }
      gap = 0
    }
    END { if (!gap && at < all) print "not shown: " printed[at + 1] }
  ' "$scratch/printed" "$scratch/shown"
}

# The lock of the example is the one that the commands so far make.
check_lock() {
  if [ "$update" = --update ]; then cp concord.lock "$example/"; fi
  cmp concord.lock "$example/concord.lock" ||
    fail 'the commands of the README make another concord.lock'
}

play() {
  command=$(sed -n '2s/^\$ //p' "$1")
  case $command in 'cp later/'*) check_lock ;; esac
  sed 1,2d "$1" >"$scratch/shown"
  sh -c "$command" </dev/null >"$scratch/printed" 2>&1 || :
  {
    echo "$ $command"
    cat "$scratch/printed"
  } >>"$scratch/seen"
  wrong=$(is_true)
  [ -z "$wrong" ] || fail "README.md, $command: $wrong"
}

for block in "$scratch"/blocks/*; do
  case $block in
    *.console) play "$block" ;;
    *.yaml) sed 1d "$block" >"$(sed -n 1p "$block")" ;;
  esac
done
if [ "$update" = --update ]; then cp "$scratch/seen" "$seen"; fi
diff -u "$seen" "$scratch/seen" || failed=1
exit "$failed"
