#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC2016  # backticks are words of Concord
# git_test.sh CONCORD: an audit compared with itself as it stood at a revision,
# and what a check in CI leaves behind: nothing.
set -eu
concord=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/tmp" "$scratch/desk"
export TMPDIR="$scratch/tmp" HOME="$scratch" GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org
export GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org
export GIT_COMMITTER_DATE=2024-05-03T10:00:00Z
export GIT_AUTHOR_DATE=$GIT_COMMITTER_DATE
unset CI
cd "$scratch/desk"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
command -v git >/dev/null || fail 'git is not installed'

# expect EXIT COMMAND...: its stdout and stderr go to files.
expect() {
  wanted=$1
  shift
  got=0
  "$@" >"$scratch/out" 2>"$scratch/err" || got=$?
  [ "$got" = "$wanted" ] || fail "$*: exit $got, not $wanted: $(cat "$scratch/err" "$scratch/out")"
  left=$(ls "$TMPDIR")
  [ -z "$left" ] || fail "$*: left behind: $left"
}
said() { grep -q -e "$1" "$scratch/err" || fail "not said: $1: $(cat "$scratch/err")"; }
printed() { grep -q -e "$1" "$scratch/out" || fail "not printed: $1: $(cat "$scratch/out")"; }

# source NAME CLAIM COUNT WORD: a text with one claim.
source_of() {
  mkdir -p raid/sources raid/claims
  printf -- '---\noutlet: %s\npublished: 2024-05-02\n---\n%s people were killed.\n' \
    "$1" "$4" >"raid/sources/$1.txt"
  printf 'claims:\n  - { id: %s, figure: killed, says: %s, quote: %s people were killed }\n' \
    "$2" "$3" "$4" >"raid/claims/$1.yaml"
}
mkdir -p raid packs
printf 'audit: raid\nuses: [../packs/ours.yaml]\nevents: { raid: { when: 2024-05-01 } }\n' \
  >raid/audit.yaml
printf 'pack: ours\nlanguage: en\nmeasures: { killed: {} }\n' >packs/ours.yaml
source_of daily d1 4 Four

# No repository, and no git at all.
expect 2 "$concord" diff --since HEAD raid
said 'HEAD: neither a file in raid nor a revision, since git says: fatal: not a git'
expect 2 env PATH=/nowhere "$concord" diff --since HEAD raid
said 'HEAD: no file in raid, and no revision can be read: cannot run git: No such file'

git init -q -b main .
git commit -q --allow-empty -m 'nothing yet'
expect 2 "$concord" diff --since main raid
said 'main (.* of 2024-05-03): there was no raid/audit.yaml then'
git add .
git commit -q -m 'the first source'
expect 0 "$concord" diff --since HEAD raid
printed 'since HEAD (.* of 2024-05-03)$'
source_of wire w1 5 Five
expect 1 "$concord" diff --since HEAD raid
printed 'new  *sources/wire.txt  *1 claim$'
printed 'w1 (wire)'
[ "$(tail -n 1 "$scratch/out")" = 'next: concord explain C101:raid/killed -C raid' ] ||
  fail "last line: $(tail -n 1 "$scratch/out")"
expect 1 "$concord" check --against HEAD --fail-on new raid
git add .
git commit -q -m 'the second'
expect 0 "$concord" -C raid diff --since HEAD
expect 1 "$concord" -C raid diff --since main~1 -f json
printed '"since": "main~1"'
printed '"revision": {"id":"[0-9a-f]*","date":"2024-05-03"}'

# The state then is not solved again where it is as it is now.
expect 1 "$concord" diff --since HEAD~1 raid -v
said '^concord: solved 0 of 2 components; 2 were known$'
expect 1 "$concord" diff --since HEAD~1 raid -v --no-cache
said '^concord: solved 2 of 2 components; 0 were known$'
[ ! -e raid/.concord/tree ] && [ -e raid/.concord/answers.db ] ||
  fail 'the answers are kept elsewhere'

# In a hook of git, from a folder of its own.
expect 1 env GIT_DIR=.git GIT_INDEX_FILE=.git/index "$concord" diff --since HEAD~1 raid

# What cannot be compared with.
expect 2 "$concord" diff --since nonesuch raid
said 'nonesuch: neither a file in raid nor a revision of its git repository'
expect 2 "$concord" diff --since=--output=x raid
said '`--output=x` is no name of a revision'
printf 'events: [\n' >>raid/audit.yaml
git commit -q -am 'broken'
git checkout -q HEAD~1 -- raid/audit.yaml
expect 2 "$concord" diff --since HEAD raid
said 'HEAD (.*): the audit cannot be read as it stood then: audit.yaml:4:'
git reset -q --hard HEAD~1

# What is a file and a revision is the file.
printf '{"a": 1}\n' >raid/main
expect 2 "$concord" diff --since main raid
said 'raid/main: neither a lock nor a report.json'
rm raid/main

# Interrupted while git is at work: it is a filter of the repository's that
# waits.
printf '*.txt filter=slow\n' >.gitattributes
git config filter.slow.smudge 'sleep 20; cat'
for ending in 'timeout --preserve-status -s INT 1' 'env'; do
  got=0
  # shellcheck disable=SC2086  # words
  $ending "$concord" diff --since HEAD raid --timeout 2 >out 2>err || got=$?
  case $got in 130 | 3) ;; *) fail "$ending: exit $got: $(cat err)" ;; esac
  left=$(ls "$TMPDIR")
  [ -z "$left" ] || fail "$ending: left behind: $left"
done
git config --unset filter.slow.smudge
rm .gitattributes out err

# In CI a check writes nothing: not in the audit, nor in the repository.
state() { find . -printf '%p %s %T@\n' | sort; }
expect 0 "$concord" accept --all --by Ana --reason known --date 2024-05-03 -C raid
source_of third t1 6 Six
export CI=true
state >"$scratch/before"
for since in concord.lock HEAD~1; do
  expect 1 "$concord" check --against $since --fail-on new raid
  expect 1 "$concord" check --against $since --fail-on new --json raid
done
state >"$scratch/after"
cmp -s "$scratch/before" "$scratch/after" || fail 'a check has written something'

# The last line of what fails is the command to go on with.
expect 1 "$concord" check --against concord.lock --fail-on new raid
tail -n 1 "$scratch/out" | grep -q '^next: concord accept C101:raid/killed --reason R --by NAME -C raid$' ||
  fail "last line: $(tail -n 1 "$scratch/out")"
expect 1 "$concord" check --against concord.lock --fail-on new --json raid
said '^next: concord accept C101:raid/killed --reason R --by NAME -C raid$'
