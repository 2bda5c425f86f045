#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh CONCORD WORK: what programs of others say of our reports.  Makes every
# report of each example, and of a hostile, a private, an empty and an agreeing
# audit, below WORK/reports; gives each kind to its checkers, and then a spoiled
# one, which they must refuse.  A checker that is not there, and a format that
# Concord does not write, are skipped aloud.  WORK/node_modules holds those of npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
concord=$1
WORK=$2
AUDITS=$WORK/audits
reports=$WORK/reports
REPORTS=$reports
# The program of Microsoft itself, since what npm puts before it splits paths at
# spaces.
PATH=$WORK/node_modules/.bin:$WORK/node_modules/@microsoft/sarif-multitool-linux:$PATH
NODE_PATH=$WORK/node_modules
LC_ALL=C.UTF-8
SOURCE_DATE_EPOCH=1700000000
export WORK AUDITS REPORTS PATH NODE_PATH LC_ALL SOURCE_DATE_EPOCH
failed=0
newline='
'

say() { printf 'clients: %s\n' "$*"; }

fail() {
  say "FAILED  $*"
  failed=$((failed + 1))
}

# write NAME AUDIT [ARGUMENT...]: its reports, in $formats.
formats=all,claimreview
write() {
  name=$1 audit=$2
  shift 2
  mkdir -p "$reports/$name"
  "$concord" report -f "$formats" -o "$reports/$name/" "$@" "$audit" || {
    [ $? = 3 ] || fail "$name: no report"
  }
}

# audit NAME FOLDER: a copy of it, with its reports, and its texts with what they
# seem to claim.
audit() {
  cp -R "$2" "$AUDITS/$1"
  write "$1" "$AUDITS/$1"
  "$concord" extract --format html "$AUDITS/$1" \
    >"$reports/$1/proposals.html" || fail "$1: no proposals"
}

# A few lines of an audit that says nothing, or nothing that disagrees.
small_audits() {
  mkdir -p "$AUDITS/empty" "$AUDITS/agreeing"
  printf 'audit: empty\nuses: [toll]\nevents: { fire: { when: 2024-05-01 } }\n' \
    >"$AUDITS/empty/audit.yaml"
  "$concord" init "$AUDITS/agreeing" >/dev/null
  rm "$AUDITS/agreeing/claims/"*
  cat >"$AUDITS/agreeing/sources/one.txt" <<'text'
---
outlet: One
published: 2024-05-02
---
At least two people were killed in the crash.
text
  cat >"$AUDITS/agreeing/claims/one.yaml" <<'text'
claims:
  - { id: o1, figure: killed, says: at least 2, quote: At least two people were killed }
text
  write empty "$AUDITS/empty"
  write agreeing "$AUDITS/agreeing"
}

# One with a private source, as it is and since it had fewer claims and no
# decision; and all that may not be told of it, in $WORK/told.
private_audits() {
  audit private "$here/private"
  cp -R "$AUDITS/private" "$AUDITS/before-private"
  rm "$AUDITS/before-private/decisions.yaml"
  cp -R "$AUDITS/private" "$AUDITS/told"
  for each in daily hushed; do
    head -n 2 "$here/private/claims/$each.yaml" \
      >"$AUDITS/before-private/claims/$each.yaml"
  done
  sed -i '/^private:/d' "$AUDITS/told/sources/hushed.txt"
  mkdir "$WORK/told"
  "$concord" report -f all -o "$WORK/told/" "$AUDITS/told"
}

# later NAME: what is new in an audit since before-NAME, which is accepted.
later() {
  name=$1
  "$concord" accept --all --by Ana --date 2025-01-01 --reason seen \
    -C "$AUDITS/before-$name" >/dev/null
  cp "$AUDITS/before-$name/concord.lock" "$AUDITS/$name/"
  write "$name-against" "$AUDITS/$name" --against concord.lock
}

audits() {
  for example in "$here"/../../examples/*/; do
    audit "$(basename "$example")" "$example"
  done
  audit hostile "$here/hostile"
  small_audits
  private_audits
  formats=sarif # what is compared is no more to look at
  cp -R "$AUDITS/almaty-2016" "$AUDITS/before-almaty"
  rm "$AUDITS/before-almaty/claims/portal.yaml"
  write before-almaty "$AUDITS/before-almaty"
  write before-private "$AUDITS/before-private"
  audit almaty "$AUDITS/almaty-2016"
  audit before-bulletins "$AUDITS/bulletins"
  cp -R "$AUDITS/bulletins" "$AUDITS/late"
  cp "$AUDITS/bulletins/later/"* "$AUDITS/late/"
  write late "$AUDITS/late"
  mv "$AUDITS/before-bulletins" "$AUDITS/before-late"
  mv "$reports/before-bulletins" "$reports/before-late"
  formats=all,claimreview
  later almaty
  later late
  later private
}

# found PATTERN: every report of that path, a line each.
found() { find "$reports" -path "$reports/$1" | sort; }

# try NAME NEEDS PATTERN AUDIT FILTER COMMAND...: COMMAND takes all reports of
# that pattern, and refuses that of AUDIT as FILTER spoils it.  NEEDS are what
# must be there for it: commands, a version of Node, packages of npm, modules of
# Python.
try() {
  name=$1 needs=$2 pattern=$3 audit=$4 filter=$5
  shift 5
  for need in $needs; do
    is_there "$need" || {
      say "skipped $name: $need is not there"
      return 0
    }
  done
  [ -n "$(found "$pattern")" ] || {
    say "skipped $name: Concord writes no $pattern"
    return 0
  }
  began=$(date +%s)
  failed_before=$failed
  log=$WORK/logs/$name
  (
    IFS=$newline # a path a line, which may have spaces
    # shellcheck disable=SC2046
    "$@" $(found "$pattern")
  ) >"$log" 2>&1 || {
    fail "$name refuses"
    head -n 40 "$log"
  }
  whole=$(found "$pattern" | grep "/$audit/" | head -n 1)
  bad=$WORK/broken/$name/$audit/${whole##*/}
  mkdir -p "${bad%/*}"
  sh -c "$filter" <"$whole" >"$bad"
  if cmp -s "$whole" "$bad"; then
    fail "$name: nothing was spoiled by: $filter"
  elif "$@" "$bad" >"$log.broken" 2>&1; then
    fail "$name takes a broken file: $bad"
  fi
  [ $failed = $failed_before ] || return 0
  say "ran     $name: $(found "$pattern" | wc -l) files," \
    "$(($(date +%s) - began)) s"
}

is_there() {
  case $1 in
    # Debian 12 has 18, with which some packages cannot begin.
    node:*)
      command -v node >/dev/null &&
        [ "$(node -p 'parseInt(process.versions.node)')" -ge "${1#*:}" ]
      ;;
    npm:*) [ -d "$WORK/node_modules/${1#npm:}" ] ;;
    py:*) /usr/bin/python3 -c "import ${1#py:}" 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

py() { # SCRIPT FILE...: with Debian's Python, which has Debian's modules
  script=$1
  shift
  /usr/bin/python3 "$here/$script" "$@"
}

js() {
  script=$1
  shift
  node "$here/$script" "$@"
}

rm -rf "$AUDITS" "$reports" "$WORK/broken" "$WORK/logs" "$WORK/pictures" \
  "$WORK/told"
mkdir -p "$AUDITS" "$reports" "$WORK/logs"
audits
for each in report diff lock whatif; do
  "$concord" schema $each >"$WORK/$each.schema.json"
done
for each in almaty late; do
  "$concord" diff -f json "$AUDITS/$each" >"$reports/$each-against/diff.json" ||
    [ $? = 1 ] || fail "$each: no diff.json"
  cp "$AUDITS/$each/concord.lock" "$reports/$each-against/concord.lock"
done
"$concord" whatif --without n5 -f json "$AUDITS/almaty-2016" \
  >"$reports/almaty-2016/whatif.json" || [ $? = 1 ] || fail "no whatif.json"

mkdir "$reports/docs"
cp "$here/../../docs/concord.1" "$reports/docs"

# shellcheck source=tests/clients/checkers.sh
. "$here/checkers.sh"

[ $failed = 0 ] || exit 1
say 'fine'
